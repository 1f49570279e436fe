package dateline.enrich.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels by which servers and pages tell in which character set they write. */
final class Labels {
    private static final int LATEST = 64 * 1024;
    private static final int LONGEST_TAG = 600;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s{0,10}=\\s{0,10}[\"']?\\s{0,10}([a-z0-9_:.-]{2,40})");
    private static final Pattern XML = Pattern.compile("encoding\\s{0,10}=\\s{0,10}[\"']([A-Za-z0-9_:.-]{2,40})");

    private Labels() {}

    /** The character set that a media type names. */
    static Optional<Charset> in(String mediaType) {
        return charset(CHARSET, mediaType);
    }

    /** The character set that a page names in its first meta element that does, or in an XML declaration. */
    static Optional<Charset> of(Bytes page) {
        int end = Math.min(page.length(), LATEST);
        int at = page.indexOf('<', 0);
        while (at < end) {
            Optional<Charset> named = named(page, at);
            if (named.isPresent()) {
                return named;
            }
            boolean comment = page.startsWith("<!--", at);
            at = comment ? page.indexOf("-->", at + 2, page.length()) : at + 1;
            at = page.indexOf('<', at);
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(Bytes page, int at) {
        if (page.isName("meta", at + 1)) {
            return charset(CHARSET, tag(page, at));
        }
        return at == 0 && page.startsWith("<?xml", at) ? charset(XML, tag(page, at)) : Optional.empty();
    }

    private static String tag(Bytes page, int at) {
        int end = Math.min(page.indexOf('>', at), at + LONGEST_TAG);
        return new String(page.array(), at, Math.min(end, page.length()) - at, ISO_8859_1);
    }

    private static Optional<Charset> charset(Pattern pattern, String text) {
        Matcher label = pattern.matcher(text);
        return label.find() ? Charsets.of(label.group(1)) : Optional.empty();
    }
}
