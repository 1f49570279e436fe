package dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title that a page gives to its article.
 *
 * @param text as it is written
 * @param folded its letters and digits
 */
record Title(String text, String folded) {
    private static final int SHORTEST_PART = 12;
    private static final Pattern BETWEEN = Pattern.compile("[\\s|/_–—:：｜丨]+");
    private static final Pattern KICKER_END = Pattern.compile("\\s?[:：]\\s|\\s[-–—|/]\\s");

    static Title of(String text) {
        return new Title(text, Folded.of(text));
    }

    /** The letters and digits of each word. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String word : List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT)))) {
            String plain = Folded.of(word);
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
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
        if (folded.length() < SHORTEST_PART || !longer.folded.endsWith(folded)) {
            return false;
        }
        List<String> words = words();
        List<String> all = longer.words();
        int before = all.size() - words.size();
        return before > 0 && all.subList(before, all.size()).equals(words);
    }

    /** Whether no system has cut it off. */
    boolean isWhole() {
        return !text.endsWith("…") && !text.endsWith("...");
    }

    /** How many marks part a kicker or the like from the rest. */
    long separators() {
        return SiteName.mayBeParted(text) ? KICKER_END.matcher(text).results().count() : 0;
    }

    /** Without the words before the first colon, bar or dash. */
    Title withoutKicker() {
        Matcher end = KICKER_END.matcher(text);
        return end.find() ? of(text.substring(end.end()).strip()) : this;
    }

    /** Share of the shorter one's words that the other has, too. */
    double likeness(Title other) {
        List<String> words = words();
        List<String> others = other.words();
        long common = words.stream().distinct().filter(others::contains).count();
        int smaller = Math.min(words.size(), others.size());
        return smaller == 0 ? 0 : (double) common / smaller;
    }
}
