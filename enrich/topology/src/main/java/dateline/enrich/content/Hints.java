package dateline.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the names that authors of pages give to elements say of their contents. The words are those that publishing
 * systems and style guides share; none belongs to one site. Remembers what it has looked at: for one page.
 */
final class Hints {
    private static final int LONGEST_NAMES = 400;

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

    private final Map<String, Boolean> aside = new HashMap<>();
    private final Map<String, Boolean> text = new HashMap<>();

    /** Whether the element's names say that it stands beside the text. */
    boolean sayAside(Element element) {
        return element.attributesSize() > 0
                && (ROLES_ASIDE.contains(element.attr("role"))
                        || aside.computeIfAbsent(element.className(), names -> anyOf(names, ASIDE))
                        || aside.computeIfAbsent(element.id(), names -> anyOf(names, ASIDE)));
    }

    /** Whether the element's names say that it holds the text. */
    boolean sayText(Element element) {
        return element.attributesSize() > 0
                && (element.attr("itemprop").contains("articleBody")
                        || text.computeIfAbsent(element.className(), names -> anyOf(names, TEXT))
                        || text.computeIfAbsent(element.id(), names -> anyOf(names, TEXT)));
    }

    private static boolean anyOf(String names, Set<String> words) {
        int end = Math.min(names.length(), LONGEST_NAMES);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || Character.isWhitespace(names.charAt(i))) {
                if (i > start && isOneOf(names.substring(start, i), words)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Looks at a name such as {@code no-print} or {@code post-relatedLinks_box} as a whole and at each of its words. */
    private static boolean isOneOf(String name, Set<String> words) {
        boolean found = false;
        boolean layout = false;
        StringBuilder whole = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || isBoundary(name, i)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                found |= words.contains(word);
                layout |= LAYOUT.contains(word);
                whole.append(word);
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return (found && !layout) || words.contains(whole.toString());
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
