package dateline.enrich.markup;

import java.io.BufferedReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses pages as they came over the wire. Most bytes of a news page are scripts, styles and what only they read; all that
 * is left out before anything is decoded, and all else is in the tree as if it had been read. Stateless, thread-safe.
 */
public final class PageParser {
    /** What a parser keeps account of beside the tree: templates, and formatting that is opened again in later elements. */
    private static final Pattern REMEMBERED = Pattern.compile(
            "<(/?)(template|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);

    private PageParser() {}

    /**
     * The tree of a page.
     *
     * @param bytes its body; not changed
     * @param contentType what the server says that it is; empty: nothing
     * @param url its address, on which relative links build
     */
    public static Document parse(byte[] bytes, String contentType, String url) {
        Bytes page = new Bytes(bytes);
        Encoding encoding = Encoding.of(page, contentType);
        try {
            return Parser.htmlParser().parseInput(reader(page, encoding), url);
        } catch (ValidationException | IndexOutOfBoundsException e) {
            return parsedPlainly(reader(page, encoding), url);
        }
    }

    /**
     * jsoup 1.24.1 closes what is nested deeper than 512 elements, at times while it works on the lists of templates and of
     * formatting that are open, and fails. Here these are elements like any other.
     */
    private static Document parsedPlainly(Reader reader, String url) {
        String html = new BufferedReader(reader).lines().collect(Collectors.joining("\n"));
        return Parser.htmlParser().parseInput(REMEMBERED.matcher(html).replaceAll("<$1x-$2"), url);
    }

    private static Reader reader(Bytes page, Encoding encoding) {
        return isLikeAscii(encoding.charset())
                ? Ballast.cutFrom(page, encoding.start()).reader(0, encoding.charset())
                : page.reader(encoding.start(), encoding.charset());
    }

    /** Whether a byte that looks like one of markup in ASCII always is one. */
    private static boolean isLikeAscii(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_16LE)
                && !charset.equals(StandardCharsets.UTF_16BE)
                && !charset.name().startsWith("ISO-2022");
    }
}
