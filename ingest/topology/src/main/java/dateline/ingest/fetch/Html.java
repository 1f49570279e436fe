package dateline.ingest.fetch;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells HTML from what only says that it is. */
public final class Html {
    private static final int LOOKED_AT = 1024;
    private static final List<String> TYPES = List.of("text/html", "application/xhtml+xml");

    /** First bytes of images, archives, documents and sound that servers label as HTML. */
    private static final List<byte[]> OTHERS = List.of(
            hex("89504e47"), // PNG
            hex("47494638"), // GIF
            hex("ffd8ff"), // JPEG
            hex("52494646"), // WebP, WAV, AVI
            hex("25504446"), // PDF
            hex("504b0304"), // ZIP
            hex("1f8b08"), // gzip
            hex("28b52ffd"), // Zstandard
            hex("494433")); // MP3

    private Html() {}

    /**
     * What is wrong with a body that should be a page of HTML; empty: nothing.
     *
     * @param contentType as the server declared it; absent: it did not
     */
    public static Optional<Failed> fault(byte[] body, @Nullable String contentType) {
        if (!isDeclared(contentType)) {
            return Optional.of(Failed.forGood(Reason.NOT_HTML, "content type " + contentType));
        }
        if (isBlank(body)) {
            return Optional.of(Failed.forGood(Reason.EMPTY, "no content"));
        }
        return isText(body, contentType)
                ? Optional.empty()
                : Optional.of(Failed.forGood(Reason.NOT_HTML, "binary content labelled as HTML"));
    }

    /** Whether the declared type, if any, is one of HTML. */
    static boolean isDeclared(@Nullable String contentType) {
        return contentType == null || TYPES.contains(bare(contentType));
    }

    /** Whether the bytes can be text. */
    private static boolean isText(byte[] body, @Nullable String contentType) {
        return OTHERS.stream().noneMatch(magic -> startsWith(body, magic))
                && (isUtf16(body, contentType) || !holdsNul(body));
    }

    /** Whether nothing but white space is there. */
    static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String bare(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUtf16(byte[] body, @Nullable String contentType) {
        return startsWith(body, hex("fffe"))
                || startsWith(body, hex("feff"))
                || (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("utf-16"));
    }

    private static boolean holdsNul(byte[] body) {
        for (int i = 0; i < Math.min(body.length, LOOKED_AT); i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] body, byte[] magic) {
        return body.length >= magic.length && Arrays.equals(body, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
