package dateline.enrich.content;

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

    static ElementKind of(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas" ->
                UNSEEN;
            case "select", "textarea", "input", "button", "audio", "video", "map", "head", "nav", "dialog" -> UNSEEN;
            case "option", "menu", "rp", "rt" -> UNSEEN;
            case "br" -> BREAK;
            case "a" -> LINK;
            case "figcaption", "figure" -> CAPTION;
            case "blockquote", "table", "pre" -> QUOTED;
            case "aside", "footer", "form" -> ASIDE;
            case "article" -> ARTICLE;
            case "body", "main", "tr", "td", "th", "tbody", "thead" -> STRUCTURE;
            default -> OTHER;
        };
    }
}
