package dateline.enrich.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of the site, and of the section in front of it, off the titles that sites put it on. */
final class SiteName {
    private static final int MOST_PARTS = 4;
    private static final int SHORTEST_LABEL = 2;
    private static final int LONGEST_NAME = 60;
    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|/:»«•·]{1,2}\\s|\\s?[|｜]\\s?|--|[_＿]");
    private static final String SIGNS = "-–—|/:：»«•·｜_＿";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DOMAIN = Pattern.compile("(?i)[\\p{L}\\d-]{2,30}(?:\\.[a-z]{2,6}){1,2}");
    /** What names of newspapers have beside what makes them names. */
    private static final Set<String> GENERIC = Set.of(
            "the", "der", "die", "das", "le", "la", "el", "il", "online", "news", "digital", "aktuell", "magazine");

    private final Publisher publisher;
    private final String section;

    SiteName(Publisher publisher, String section) {
        this.publisher = publisher;
        this.section = Folded.of(section);
    }

    /** The title without the site's name before or behind it. */
    String removedFrom(String title) {
        String shorter = title;
        boolean named = false;
        for (int i = 0; i < MOST_PARTS; i++) {
            String next = withoutLast(shorter, named);
            if (next.equals(shorter)) {
                break;
            }
            named = true;
            shorter = next;
        }
        return withoutFirst(shorter);
    }

    /** Whether a sign stands in a title without which no separator does. */
    static boolean mayBeParted(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (SIGNS.indexOf(title.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String withoutLast(String title, boolean named) {
        if (!mayBeParted(title)) {
            return title;
        }
        int start = -1;
        int end = -1;
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            start = separator.start();
            end = separator.end();
        }
        if (start <= 0) {
            return title;
        }
        String last = title.substring(end).strip();
        boolean drops = isSite(last) || (named && isSection(last));
        return drops ? title.substring(0, start).strip() : title;
    }

    private String withoutFirst(String title) {
        if (!mayBeParted(title)) {
            return title;
        }
        Matcher separator = SEPARATOR.matcher(title);
        boolean named = separator.find()
                && separator.start() > 0
                && (publisher.isNamed(title.substring(0, separator.start()))
                        || isDomain(title.substring(0, separator.start())));
        return named ? title.substring(separator.end()).strip() : title;
    }

    /** Whether a text is nothing but the site's name. */
    boolean isSite(String text) {
        return text.length() <= LONGEST_NAME && (publisher.isNamed(text) || isDomain(text) || isNamedAsHost(text));
    }

    private boolean isSection(String text) {
        return GENERIC.contains(text.toLowerCase(Locale.ROOT))
                || (!section.isEmpty() && Folded.of(text).startsWith(section));
    }

    private static boolean isDomain(String text) {
        return text.indexOf('.') > 0 && DOMAIN.matcher(text).matches();
    }

    /** Names such as {@code The Quay Online} of {@code quay.example}. */
    private boolean isNamedAsHost(String text) {
        StringBuilder rest = new StringBuilder();
        for (String word : List.of(SPACES.split(text))) {
            if (!GENERIC.contains(word.toLowerCase(Locale.ROOT))) {
                rest.append(Folded.of(word));
            }
        }
        String name = rest.toString();
        return publisher.labels().stream()
                .anyMatch(label -> label.length() > SHORTEST_LABEL && (name.equals(label) || extended(name, label)));
    }

    /** Whether a name is the label of a host and hardly more. */
    private static boolean extended(String name, String label) {
        return (name.startsWith(label) && name.length() <= label.length() + 5 && label.length() >= 4)
                || (label.startsWith(name) && name.length() * 2 > label.length() && name.length() >= 4);
    }
}
