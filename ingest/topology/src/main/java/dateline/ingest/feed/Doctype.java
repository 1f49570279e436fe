package dateline.ingest.feed;

import java.util.Optional;

/** Takes the document type out of a document, so that no parser ever sees one. */
final class Doctype {
    private Doctype() {}

    /** The document without its type; empty: the type declares entities, or has no end. */
    static Optional<String> removed(String text) {
        int start = text.indexOf("<!");
        while (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start);
            start = end < 0 ? -1 : text.indexOf("<!", end);
        }
        int end = start < 0 ? -1 : end(text, start);
        return end < 0 || text.substring(start, end).contains("<!ENTITY")
                ? Optional.empty()
                : Optional.of(text.substring(0, start) + text.substring(end));
    }

    /** Where the declaration ends; brackets of its internal subset and quotes may hold what looks like an end. */
    private static int end(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                depth += c == '[' ? 1 : -1;
            } else if (c == '>' && depth <= 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
