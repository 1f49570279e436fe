package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import dateline.enrich.text.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a line that says who wrote into its names: <i>By Jane Doe, Chief Reporter, and John Roe</i>. */
final class Byline {
    private static final int LONGEST = 500;
    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:written by|reporting by|by|автор)\\s*:?\\s+");
    /** Names begin with these words, too: <i>Von Hagen</i>, <i>Di Wang</i>. */
    private static final Pattern PREPOSITION =
            Pattern.compile("^(?i:von|par|por|di)\\s*:?\\s+(?=\\S+\\s+\\S|\\p{Ll}|\\p{Lu}{2})");

    private static final Pattern OUTER = Pattern.compile("\\s*[;|]\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,/、，](?:\\s(?:and|&|und)\\s)?|\\s(?:and|&|und)\\s)\\s*");
    /** Between names of two words or more; else the word may belong to one name, such as that of a company. */
    private static final Pattern LOOSE =
            Pattern.compile("(?<=\\S\\s\\S{1,40})\\s(?:et|y|e|og|och|i|oraz|en|и|та|và|dan)\\s(?=\\S{1,40}\\s\\S)");

    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.|[a-z0-9-]{2,}\\.[a-z]{2,10}/");
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s-]+");
    private static final Set<String> OFFICES = WordList.read(Byline.class, "offices.txt");
    private static final Set<String> SMALL_WORDS = Set.of("in", "at", "of", "for", "on", "de", "en", "für", "bei");

    private Byline() {}

    /** The names of a line that readers see. */
    static List<String> names(String line) {
        return parts(PREPOSITION
                .matcher(PREFIX.matcher(Spaces.collapse(line)).replaceFirst(""))
                .replaceFirst(""));
    }

    /** The names of a value that is a name or several. */
    static List<String> namesOfValue(String value) {
        return parts(PREFIX.matcher(Spaces.collapse(value)).replaceFirst(""));
    }

    /** Where semicolons or bars part the names, all else belongs to them; an address is no name, nor is any part of it. */
    private static List<String> parts(String names) {
        if (names.length() > LONGEST || ADDRESS.matcher(names).find()) {
            return List.of();
        }
        List<String> outer = List.of(OUTER.split(names));
        return withoutOffices(
                outer.size() > 1
                        ? outer
                        : BETWEEN.splitAsStream(names)
                                .flatMap(LOOSE::splitAsStream)
                                .toList());
    }

    /** What somebody is stands beside his name; alone it stands for him. */
    private static List<String> withoutOffices(List<String> parts) {
        List<String> names = parts.stream().filter(part -> !isOffice(part)).toList();
        return names.isEmpty() ? parts : names;
    }

    private static boolean isOffice(String part) {
        List<String> words = Arrays.asList(SPACES_AND_HYPHENS.split(part.strip().toLowerCase(Locale.ROOT)));
        return OFFICES.contains(words.getLast())
                || (words.size() > 1 && OFFICES.contains(words.getFirst()) && SMALL_WORDS.contains(words.get(1)));
    }
}
