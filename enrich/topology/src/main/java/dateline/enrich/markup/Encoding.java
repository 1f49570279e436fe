package dateline.enrich.markup;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the bytes of a page are to be read, in the order of the HTML Standard: by the byte order mark, else by what the
 * server says, else by what the page says, else by what the bytes look like. Pages lie: what can be nothing else than
 * UTF-8 is UTF-8, what claims to be UTF-8 and is not is looked at, and so is what claims to be Western and has more
 * letters outside ASCII than any Western language.
 *
 * @param charset the character set
 * @param start where the text begins, behind the mark
 */
record Encoding(Charset charset, int start) {
    /** Of a Western text a twelfth, of a Cyrillic, Greek or Arabic one nearly all. */
    private static final double MOST_OF_A_WESTERN_TEXT = 0.3;

    static Encoding of(Bytes page, String contentType) {
        if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3);
        }
        if (startsWith(page, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2);
        }
        return startsWith(page, 0xFE, 0xFF) ? new Encoding(UTF_16BE, 2) : new Encoding(believed(page, contentType), 0);
    }

    private static boolean startsWith(Bytes page, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if ((page.at(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset believed(Bytes page, String contentType) {
        Utf8 utf8 = Utf8.of(page);
        Optional<Charset> byServer = Labels.in(contentType);
        if (byServer.isPresent() && isUtf16(byServer.get())) {
            return byServer.get();
        }
        if (utf8.isCertain()) {
            return UTF_8;
        }
        return byServer.filter(charset -> isBelievable(charset, utf8, page))
                .or(() -> Labels.of(page).filter(charset -> isBelievable(charset, utf8, page)))
                .orElseGet(() -> utf8.isLikely() ? UTF_8 : Likeness.of(page));
    }

    private static boolean isBelievable(Charset charset, Utf8 utf8, Bytes page) {
        if (charset.equals(UTF_8)) {
            return utf8.isLikely();
        }
        return !isUtf16(charset)
                && (!charset.equals(Charsets.WINDOWS_1252) || Likeness.shareBeyondAscii(page) < MOST_OF_A_WESTERN_TEXT);
    }

    /** A page whose meta element could be read as ASCII is not in UTF-16. */
    private static boolean isUtf16(Charset charset) {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
    }
}
