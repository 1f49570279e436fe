package dateline.enrich.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the names that authors of pages give to elements, and the properties that they mark them with, say of their
 * contents, as a set of bits. The words are those that publishing systems and style guides share; none belongs to one
 * site. A site uses the same names on all its pages, so the latest are remembered. Thread-safe.
 */
public final class Hints {
    /** Something beside the text. */
    static final int ASIDE = 1;
    /** The text. */
    static final int TEXT = 1 << 1;
    /** What readers don't see. */
    static final int HIDDEN = 1 << 2;
    /** A byline. */
    public static final int BYLINE = 1 << 3;
    /** A trail of links from the front page. */
    public static final int TRAIL = 1 << 4;
    /** The name of an author. */
    public static final int AUTHOR_NAME = 1 << 5;
    /** A date, among others. */
    public static final int DATE = 1 << 6;
    /** A category. */
    public static final int CATEGORY = 1 << 7;
    /** The property of an author. */
    public static final int AUTHOR_PROPERTY = 1 << 8;
    /** The property of a name. */
    public static final int NAME_PROPERTY = 1 << 9;
    /** The property of a date of publication. */
    public static final int DATE_PROPERTY = 1 << 10;

    /** How many bits there are. */
    static final int BITS = 11;

    private static final int LONGEST = 400;
    private static final int LONGEST_STYLE = 500;

    /** What is never part of the text. */
    private static final Set<String> ASIDES = words("""
        ads adsbygoogle advert advertisement advertising adslot adunit affiliate alsoread
        author authors authorbio authorbox bio biography breadcrumb breadcrumbs
        byline bylines callout caption captions carousel
        comment comments commentlist commenting consent cookie cookies copyright credit credits cta
        disclaimer donate donation dropdown
        embed feedback follow footer footnav gallery gdpr
        infobox interstitial jobs
        login masthead media meta metadata menu modal morefrom mostread mostpopular
        nav navbar navigation newsletter newsletters nextprev noprint
        overlay pager pagination paging player playlist poll popular popup
        postmeta postnav prev promo promoted promotion promos quiz
        rail rating ratings readmore readalso recirc recirculation recommend recommendation recommendations
        recommended recommends related relatedposts reply respond
        screenreader share shared sharebar sharing shares shop sidebar signin signup skip slideshow social
        sponsor sponsored sponsors subscribe subscription subscriptions survey
        tags taglist tagcloud teaser teasers thumbnail ticker toc toolbar toolbox tools tooltip topics trending
        upsell video videos vote widget widgets
        """);

    /** With these in the same name, a word speaks of how the page is laid out: {@code has-sidebar}. */
    private static final Set<String> LAYOUT = words("has with without no grid layout main page");

    /** What holds the text. */
    private static final Set<String> TEXTS = words("""
        article articlebody articlecontent articletext body bodycopy bodytext content copy entry entrycontent
        hentry longform maincontent paragraph paragraphs post postbody postcontent prose richtext rte story storybody
        storycontent text wysiwyg
        """);

    private static final Set<String> ROLES_ASIDE =
            Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "banner");

    private final KnownNames known = new KnownNames();

    /** Whether all this is among what was said. */
    public static boolean say(int said, int bits) {
        return (said & bits) == bits;
    }

    /** All that the attributes of an element say. */
    int of(Element element) {
        int said = 0;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                said |= of(attribute.getKey(), attribute.getValue());
            }
        }
        return said;
    }

    private int of(String attribute, String value) {
        return switch (attribute) {
            case "class", "id" -> named(value);
            case "itemprop" -> property(value);
            case "itemtype" -> value.contains("BreadcrumbList") ? TRAIL : 0;
            case "typeof" -> value.equals("BreadcrumbList") ? TRAIL : 0;
            case "role" -> ROLES_ASIDE.contains(value) ? ASIDE : 0;
            case "hidden" -> HIDDEN;
            case "aria-hidden" -> value.equals("true") ? HIDDEN : 0;
            case "style" -> hides(value) ? HIDDEN : 0;
            default -> 0;
        };
    }

    private static int property(String property) {
        return switch (property) {
            case "author" -> AUTHOR_PROPERTY;
            case "name" -> NAME_PROPERTY;
            case "datePublished" -> DATE_PROPERTY;
            default -> property.contains("articleBody") ? TEXT : 0;
        };
    }

    private static boolean hides(String style) {
        return style.length() < LONGEST_STYLE && style.replace(" ", "").contains("display:none");
    }

    private int named(String names) {
        if (names.isEmpty() || names.length() > LONGEST) {
            return names.isEmpty() ? 0 : read(names.substring(0, LONGEST));
        }
        long key = known.key(names);
        int said = known.said(key);
        if (said == KnownNames.UNKNOWN) {
            said = read(names);
            known.put(key, said);
        }
        return said;
    }

    private static int read(String names) {
        int said = inWhole(names.toLowerCase(Locale.ROOT));
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
                said |= i > start ? ofOne(names.substring(start, i)) : 0;
                start = i + 1;
            }
        }
        return said;
    }

    /** What is said somewhere in the names, whatever the words around it. */
    private static int inWhole(String names) {
        int said = names.contains("byline") ? BYLINE | DATE : 0;
        said |= names.contains("breadcrumb") ? TRAIL : 0;
        said |= names.contains("cat") ? CATEGORY : 0;
        boolean author =
                names.contains("authorname") || names.contains("author-name") || names.contains("author__name");
        boolean date =
                names.contains("date") || names.contains("publish") || names.contains("time") || names.contains("meta");
        return said | (author ? AUTHOR_NAME : 0) | (date ? DATE : 0);
    }

    /** Looks at a name such as {@code no-print} or {@code post-relatedLinks_box} as a whole and at each of its words. */
    private static int ofOne(String name) {
        boolean aside = false;
        boolean text = false;
        boolean layout = false;
        StringBuilder whole = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || isBoundary(name, i)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                aside |= ASIDES.contains(word);
                text |= TEXTS.contains(word);
                layout |= LAYOUT.contains(word);
                whole.append(word);
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        String joined = whole.toString();
        return ((aside && !layout) || ASIDES.contains(joined) ? ASIDE : 0)
                | ((text && !layout) || TEXTS.contains(joined) ? TEXT : 0);
    }

    private static boolean isBoundary(String name, int i) {
        char c = name.charAt(i);
        if (!Character.isLetter(c)) {
            return true;
        }
        return i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
    }

    private static Set<String> words(String lines) {
        return Set.copyOf(List.of(lines.strip().split("\\s+")));
    }
}
