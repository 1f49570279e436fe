package dateline.enrich.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/** Tells HTML from all else, by what the server says and by what the bytes look like. */
final class MediaType {
    private static final int LOOKED_AT = 1024;

    private MediaType() {}

    /** Why the bytes cannot be a page; empty where they can. */
    static Optional<String> objection(byte[] bytes, String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
        if (isBinary(start)) {
            return Optional.of("body is binary");
        }
        boolean saysHtml = type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
        return saysHtml || looksLikeHtml(start) ? Optional.empty() : Optional.of("content type is " + type);
    }

    private static boolean looksLikeHtml(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html");
    }

    /** Zeros in pairs of bytes are UTF-16; other zeros and many controls are no text. */
    private static boolean isBinary(String start) {
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return false;
        }
        long controls = start.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B)
                .count();
        return start.startsWith("%PDF-") || start.indexOf('\0') >= 0 || controls * 50 > start.length();
    }
}
