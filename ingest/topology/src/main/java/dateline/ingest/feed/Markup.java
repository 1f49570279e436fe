package dateline.ingest.feed;

import java.util.Locale;

/** The kind of document that a text holds, told by its first element. */
enum Markup {
    FEED,
    SITEMAP,
    HTML,
    OTHER;

    /** Skips what may stand before the first element, in one pass. */
    static Markup of(String text) {
        int at = skipSpace(text, 0);
        while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
            boolean html = text.regionMatches(true, at, "<!doctype html", 0, 14);
            int end = html ? -1 : text.indexOf(closing(text, at), at);
            if (end < 0) {
                return html ? HTML : OTHER;
            }
            at = skipSpace(text, end + closing(text, at).length());
        }
        return text.startsWith("<", at) ? ofElement(name(text, at + 1)) : OTHER;
    }

    private static Markup ofElement(String name) {
        return switch (name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "feed" -> FEED;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "html", "head", "body" -> HTML;
            default -> OTHER;
        };
    }

    private static String closing(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return "-->";
        }
        return text.startsWith("<?", at) ? "?>" : ">";
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
