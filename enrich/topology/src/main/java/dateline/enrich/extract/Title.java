package dateline.enrich.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title that a page gives to its article.
 *
 * @param text as it is written
 * @param folded its letters and digits
 * @param words the letters and digits of each word
 */
record Title(String text, String folded, List<String> words) {
    private static final int SHORTEST_PART = 12;
    private static final Pattern BETWEEN = Pattern.compile("[\\s|/_–—:：｜丨]+");
    private static final Pattern KICKER_END = Pattern.compile("\\s?[:：]\\s|\\s[-–—|/]\\s");

    Title {
        words = List.copyOf(words);
    }

    static Title of(String text) {
        return new Title(
                text,
                Folded.of(text),
                Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                        .map(Folded::of)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** Whether both have the same letters. */
    boolean reads(Title other) {
        return folded.equals(other.folded);
    }

    /** Whether one is the other, perhaps behind a kicker, in front of a site's name, or cut short. */
    boolean isVariantOf(Title other) {
        return reads(other) || begins(other) || other.begins(this) || ends(other) || other.ends(this);
    }

    /** Whether a longer title starts with this one. */
    boolean begins(Title longer) {
        return folded.length() >= SHORTEST_PART && longer.folded.startsWith(folded);
    }

    /** Whether this one is what follows on the first words of a longer title. */
    private boolean ends(Title longer) {
        int before = longer.words.size() - words.size();
        return folded.length() >= SHORTEST_PART
                && before > 0
                && longer.words.subList(before, longer.words.size()).equals(words);
    }

    /** Whether no system has cut it off. */
    boolean isWhole() {
        return !text.endsWith("…") && !text.endsWith("...");
    }

    /** How many marks part a kicker or the like from the rest. */
    long separators() {
        return KICKER_END.matcher(text).results().count();
    }

    /** Without the words before the first colon, bar or dash. */
    Title withoutKicker() {
        Matcher end = KICKER_END.matcher(text);
        return end.find() ? of(text.substring(end.end()).strip()) : this;
    }

    /** Share of the shorter one's words that the other has, too. */
    double likeness(Title other) {
        long common = words.stream().distinct().filter(other.words::contains).count();
        int smaller = Math.min(words.size(), other.words.size());
        return smaller == 0 ? 0 : (double) common / smaller;
    }
}
