package dateline.enrich.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the names that authors of pages give to elements say of their contents. The words are those that publishing
 * systems and style guides share; none belongs to one site.
 */
final class Hints {
    private static final int LONGEST_NAME = 400;

    /** What is never part of the text. */
    private static final Set<String> ASIDE = words("""
        ad ads adsbygoogle advert advertisement advertising adslot adunit affiliate alsoread
        author authors authorbio authorbox bio biography breadcrumb breadcrumbs
        byline bylines callout caption captions carousel
        comment comments commentlist commenting consent cookie cookies copyright credit credits cta
        dialog disclaimer donate donation dropdown
        embed feedback follow footer footnav gallery gdpr
        infobox inline-ad interstitial jobs
        login masthead media meta metadata menu modal morefrom mostread mostpopular
        nav navbar navigation navigator newsletter newsletters nextprev
        outbrain overlay pager pagination paging paywall photo photos player playlist poll popular popup
        postmeta postnav premium prev print promo promoted promotion promos quiz
        rail rating ratings readmore readalso recirc recirculation recommend recommendation recommendations
        recommended recommends related relatedposts reply respond review-box
        screenreader share shared sharebar sharing shares shop sidebar signin signup skip slideshow social
        sponsor sponsored sponsors sticky subscribe subscription subscriptions survey
        tag tags taglist tagcloud teaser teasers thumbnail ticker toc toolbar toolbox tools tooltip topics trending
        upsell video videos vote widget widgets
        """);

    /** What holds the text. */
    private static final Set<String> TEXT = words("""
        article articlebody articlecontent articletext body bodycopy bodytext content copy entry entrycontent
        hentry longform maincontent paragraph paragraphs post postbody postcontent prose richtext rte story storybody
        storycontent text wysiwyg
        """);

    private Hints() {}

    /** Whether the element's names say that it stands beside the text. */
    static boolean sayAside(Element element) {
        return anyOf(element, ASIDE);
    }

    /** Whether the element's names say that it holds the text. */
    static boolean sayText(Element element) {
        return element.attr("itemprop").contains("articleBody") || anyOf(element, TEXT);
    }

    private static boolean anyOf(Element element, Set<String> words) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return holds(element.className(), words) || holds(element.id(), words) || holds(element.attr("role"), words);
    }

    /** Looks at each word of a name such as {@code post-relatedLinks_box}, and at each part between spaces as a whole. */
    private static boolean holds(String names, Set<String> words) {
        int end = Math.min(names.length(), LONGEST_NAME);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || isBoundary(names, i)) {
                if (i > start && words.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = i < end && Character.isLetter(names.charAt(i)) ? i : i + 1;
            }
        }
        return false;
    }

    private static boolean isBoundary(String names, int i) {
        char c = names.charAt(i);
        if (!Character.isLetter(c)) {
            return true;
        }
        return i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
    }

    private static Set<String> words(String lines) {
        return new HashSet<>(List.of(lines.strip().split("\\s+")));
    }
}
