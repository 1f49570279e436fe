package dateline.enrich.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the names that authors of pages give to elements say of their contents. The words are those that publishing
 * systems and style guides share; none belongs to one site. A site uses the same names
 * on all its pages, so the latest are remembered. Thread-safe.
 */
final class Hints {
    private static final int LONGEST_NAMES = 400;
    private static final int MOST_KNOWN = 20_000;

    /** What is never part of the text. */
    private static final Set<String> ASIDE = words("""
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
    private static final Set<String> TEXT = words("""
        article articlebody articlecontent articletext body bodycopy bodytext content copy entry entrycontent
        hentry longform maincontent paragraph paragraphs post postbody postcontent prose richtext rte story storybody
        storycontent text wysiwyg
        """);

    private static final Set<String> ROLES_ASIDE =
            Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "banner");

    private final Map<String, Hint> known = new ConcurrentHashMap<>();

    /**
     * What one name says.
     *
     * @param aside whether it is one of something beside the text
     * @param text whether it is one of something that holds text
     */
    private record Hint(boolean aside, boolean text) {
        static final Hint NONE = new Hint(false, false);
    }

    /** Whether the element's names say that it stands beside the text. */
    boolean sayAside(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return ROLES_ASIDE.contains(attributes.get("role"))
                || hint(attributes.get("class")).aside()
                || hint(attributes.get("id")).aside();
    }

    /** Whether the element's names say that it holds the text. */
    boolean sayText(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return hint(attributes.get("class")).text()
                || hint(attributes.get("id")).text()
                || attributes.get("itemprop").contains("articleBody");
    }

    private Hint hint(String names) {
        if (names.isEmpty()) {
            return Hint.NONE;
        }
        Hint hint = known.get(names);
        if (hint == null) {
            hint = read(names);
            remember(names, hint);
        }
        return hint;
    }

    private void remember(String names, Hint hint) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        if (names.length() <= LONGEST_NAMES) {
            known.put(names, hint);
        }
    }

    private static Hint read(String names) {
        boolean aside = false;
        boolean text = false;
        int end = Math.min(names.length(), LONGEST_NAMES);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || Character.isWhitespace(names.charAt(i))) {
                Hint hint = i > start ? ofOne(names.substring(start, i)) : Hint.NONE;
                aside |= hint.aside();
                text |= hint.text();
                start = i + 1;
            }
        }
        return new Hint(aside, text);
    }

    /** Looks at a name such as {@code no-print} or {@code post-relatedLinks_box} as a whole and at each of its words. */
    private static Hint ofOne(String name) {
        boolean aside = false;
        boolean text = false;
        boolean layout = false;
        StringBuilder whole = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || isBoundary(name, i)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                aside |= ASIDE.contains(word);
                text |= TEXT.contains(word);
                layout |= LAYOUT.contains(word);
                whole.append(word);
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        String joined = whole.toString();
        return new Hint((aside && !layout) || ASIDE.contains(joined), (text && !layout) || TEXT.contains(joined));
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
