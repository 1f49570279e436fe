package dateline.enrich.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text: by the byte order mark, else by what the server says, else by what the page says. Pages lie: what
 * claims to be UTF-8 and is not becomes windows-1252, and what can be nothing else than UTF-8 is UTF-8.
 */
final class Decoder {
    private static final int LATEST_META = 64 * 1024;
    private static final Pattern LABEL =
            Pattern.compile("(?i)charset\\s{0,10}=\\s{0,10}[\"']?\\s{0,10}([a-z0-9_:.-]{2,40})");
    private static final Pattern META = Pattern.compile("(?i)<meta\\s[^>]{0,500}>");

    private Decoder() {}

    static String decode(byte[] bytes, String contentType) {
        Optional<Charset> marked = byteOrderMark(bytes);
        Charset charset = marked.orElseGet(() -> believed(bytes, declared(bytes, contentType)));
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(byte[] bytes, String contentType) {
        Optional<Charset> byServer = label(contentType);
        return byServer.isPresent() ? byServer : byPage(bytes).filter(charset -> !isUtf16(charset));
    }

    /** A page whose meta element could be read as ASCII is not in UTF-16. */
    private static boolean isUtf16(Charset charset) {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
    }

    private static Optional<Charset> byPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LATEST_META), ISO_8859_1);
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Optional<Charset> charset = label(meta.group());
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> label(String text) {
        Matcher label = LABEL.matcher(text);
        return label.find() ? Charsets.of(label.group(1)) : Optional.empty();
    }

    private static Charset believed(byte[] bytes, Optional<Charset> declared) {
        Utf8 utf8 = Utf8.of(bytes);
        if (declared.isEmpty() || declared.get().equals(UTF_8)) {
            return utf8.isLikely()
                    ? UTF_8
                    : byPage(bytes)
                            .filter(charset -> !charset.equals(UTF_8) && !isUtf16(charset))
                            .orElse(Charsets.WINDOWS_1252);
        }
        return utf8.isCertain() && !isUtf16(declared.get()) ? UTF_8 : declared.get();
    }
}
