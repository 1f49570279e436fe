package dateline.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What elements do to the text that they hold. */
enum ElementKind {
    /** Readers don't see it, or operate it. */
    UNSEEN,
    /** Ends a line. */
    BREAK,
    LINK,
    /** Holds a picture or what is said of it. */
    CAPTION,
    /** Text even in a figure. */
    QUOTED,
    /** Stands beside the text. */
    ASIDE,
    /** Marks an article, whatever its names say. */
    ARTICLE,
    /** Holds everything, whatever its names say. */
    STRUCTURE,
    OTHER;

    private static final Map<String, ElementKind> BY_NAME = new HashMap<>();

    static {
        are(
                UNSEEN,
                "script style noscript template svg math iframe object embed canvas select textarea input button audio"
                        + " video map head nav dialog option menu rp rt");
        are(BREAK, "br");
        are(LINK, "a");
        are(CAPTION, "figcaption figure");
        are(QUOTED, "blockquote table pre");
        are(ASIDE, "aside footer form");
        are(ARTICLE, "article");
        are(STRUCTURE, "body main tr td th tbody thead");
    }

    private static void are(ElementKind kind, String names) {
        List.of(names.split(" ", -1)).forEach(name -> BY_NAME.put(name, kind));
    }

    static ElementKind of(Element element) {
        return BY_NAME.getOrDefault(element.normalName(), OTHER);
    }
}
