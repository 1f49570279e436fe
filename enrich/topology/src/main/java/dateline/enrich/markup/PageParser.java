package dateline.enrich.markup;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses pages as they came over the wire. Half of the bytes of a news page are scripts and styles; their bodies are left
 * out before anything is decoded, and all else is in the tree as if they had been read. Stateless, thread-safe.
 */
public final class PageParser {
    private PageParser() {}

    /**
     * The tree of a page.
     *
     * @param bytes its body; not changed
     * @param contentType what the server says that it is; empty: nothing
     * @param url its address, on which relative links build
     */
    public static Document parse(byte[] bytes, String contentType, String url) {
        Encoding encoding = Encoding.of(bytes, contentType);
        Ranges ranges = isLikeAscii(encoding.charset())
                ? Ballast.cutFrom(bytes, encoding.start())
                : Ranges.of(encoding.start(), bytes.length);
        Reader reader = new RangeReader(bytes, ranges, encoding.charset());
        return Parser.htmlParser().parseInput(reader, url);
    }

    /** Whether a byte that looks like one of markup in ASCII always is one. */
    private static boolean isLikeAscii(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_16LE)
                && !charset.equals(StandardCharsets.UTF_16BE)
                && !charset.name().startsWith("ISO-2022");
    }
}
