package dateline.ingest.feed;

import java.util.Locale;

/** The kind of document that a text holds, told by its first element. */
enum Markup {
    FEED,
    SITEMAP,
    HTML,
    JSON,
    /** XML with a document type of its own, which may hold entities without end; no parser sees it. */
    TYPED,
    OTHER;

    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    /** Skips what may stand before the first element, in one pass. */
    static Markup of(String text) {
        int at = skipSpace(text, 0);
        while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
            String closing = text.startsWith("<?", at) ? "?>" : "-->";
            int end = text.indexOf(closing, at);
            if (end < 0) {
                return OTHER;
            }
            at = skipSpace(text, end + closing.length());
        }
        if (text.regionMatches(true, at, DOCUMENT_TYPE, 0, DOCUMENT_TYPE.length())) {
            int name = skipSpace(text, at + DOCUMENT_TYPE.length());
            return text.regionMatches(true, name, "html", 0, 4) ? HTML : TYPED;
        }
        return text.startsWith("<", at) ? ofElement(name(text, at + 1)) : ofText(text, at);
    }

    private static Markup ofText(String text, int at) {
        return text.startsWith("{", at) ? JSON : OTHER;
    }

    private static Markup ofElement(String name) {
        return switch (name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "feed" -> FEED;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "html", "head", "body" -> HTML;
            default -> OTHER;
        };
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 50 && isOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
