package dateline.enrich.extract;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attributes;

/**
 * What the names of elements, and the properties that they are marked with, say of their contents, as a set of bits.
 * A site uses the same names on all its pages, so the latest are remembered. Thread-safe.
 */
final class Names {
    /** A byline. */
    static final int BYLINE = 1;
    /** A trail of links from the front page. */
    static final int TRAIL = 1 << 1;
    /** The name of an author. */
    static final int AUTHOR_NAME = 1 << 2;
    /** A date, among others. */
    static final int DATE = 1 << 3;
    /** A category. */
    static final int CATEGORY = 1 << 4;
    /** The property of an author. */
    static final int AUTHOR = 1 << 5;
    /** The property of a name. */
    static final int NAME_PROPERTY = 1 << 6;
    /** The property of a date of publication. */
    static final int DATE_PROPERTY = 1 << 7;

    private static final int LONGEST = 400;
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** All that the attributes of an element say. */
    int said(Attributes attributes) {
        return read(attributes.get("class"))
                | read(attributes.get("id"))
                | property(attributes.get("itemprop"))
                | type(attributes.get("itemtype"), attributes.get("typeof"));
    }

    /** Whether this is among what was said. */
    static boolean say(int said, int bit) {
        return (said & bit) != 0;
    }

    private int read(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        Integer said = known.get(name);
        if (said == null) {
            said = bits(name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT));
            remember(name, said);
        }
        return said;
    }

    private void remember(String name, int said) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        if (name.length() <= LONGEST) {
            known.put(name, said);
        }
    }

    private static int bits(String name) {
        int bits = name.contains("byline") ? BYLINE | DATE : 0;
        bits |= name.contains("breadcrumb") ? TRAIL : 0;
        bits |= name.contains("cat") ? CATEGORY : 0;
        boolean author = name.contains("authorname") || name.contains("author-name") || name.contains("author__name");
        boolean date =
                name.contains("date") || name.contains("publish") || name.contains("time") || name.contains("meta");
        return bits | (author ? AUTHOR_NAME : 0) | (date ? DATE : 0);
    }

    private static int property(String property) {
        return switch (property) {
            case "author" -> AUTHOR;
            case "name" -> NAME_PROPERTY;
            case "datePublished" -> DATE_PROPERTY;
            default -> 0;
        };
    }

    private static int type(String type, String typeof) {
        boolean trail = (!type.isEmpty() && type.contains("BreadcrumbList")) || typeof.equals("BreadcrumbList");
        return trail ? TRAIL : 0;
    }
}
