package dateline.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What elements do to the text that they hold. */
enum ElementKind {
    /** Readers don't see it, or operate it. */
    UNSEEN(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "select",
            "textarea",
            "input",
            "button",
            "audio",
            "video",
            "map",
            "head",
            "nav",
            "dialog",
            "option",
            "menu",
            "rp",
            "rt"),
    /** Ends a line. */
    BREAK("br"),
    LINK("a"),
    /** Holds a picture or what is said of it. */
    CAPTION("figcaption", "figure"),
    /** Text even in a figure. */
    QUOTED("blockquote", "table", "pre"),
    /** Stands beside the text. */
    ASIDE("aside", "footer", "form"),
    /** Marks an article, whatever its names say. */
    ARTICLE("article"),
    /** Holds everything, whatever its names say. */
    STRUCTURE("body", "main", "tr", "td", "th", "tbody", "thead"),
    OTHER;

    private static final Map<String, ElementKind> BY_NAME = new HashMap<>();

    private final List<String> names;

    static {
        for (ElementKind kind : values()) {
            kind.names.forEach(name -> BY_NAME.put(name, kind));
        }
    }

    ElementKind(String... names) {
        this.names = List.of(names);
    }

    static ElementKind of(Element element) {
        ElementKind kind = BY_NAME.get(element.normalName());
        return kind == null ? OTHER : kind;
    }
}
