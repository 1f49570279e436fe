package dateline.ingest.feed;

import com.rometools.rome.io.XmlReader;
import dateline.ingest.events.Payload;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads any document that lists articles. What it is, its content decides: a sitemap that is an RSS feed is read as a
 * feed. Document types and entities of one's own are refused. Thread-safe.
 */
public final class FeedReader {
    /** Most items that are taken from one document; the rest is left out. */
    public static final int MAXIMUM_ITEMS = 10_000;

    /** Most other documents that one document may lead to. */
    public static final int MAXIMUM_LEADS = 50;

    /**
     * Reads a document.
     *
     * @param kind what it should be: only a home page may be HTML
     * @param url where it was fetched, the base of its relative links
     * @param contentType as the server declared it; absent: it did not
     */
    public Reading read(FeedKind kind, URI url, @Nullable String contentType, Payload payload) {
        String text;
        try {
            text = text(payload, contentType);
        } catch (IOException e) {
            return new Unreadable("cannot be decoded: " + e.getMessage());
        }
        return switch (Markup.of(text)) {
            case FEED -> Feeds.read(fromFirstElement(text), url);
            case SITEMAP -> Sitemaps.read(fromFirstElement(text), url);
            case HTML -> kind == FeedKind.HOME ? HomePages.read(text, url) : new Unreadable("is an HTML page");
            case OTHER ->
                kind == FeedKind.HOME ? HomePages.read(text, url) : new Unreadable("is neither feed nor sitemap");
        };
    }

    /** Drops byte order marks and blanks, which no XML parser takes before the declaration. */
    private static String fromFirstElement(String text) {
        return text.substring(text.indexOf('<'));
    }

    /** Decodes by byte order mark, XML declaration and content type, as far as they agree. */
    private static String text(Payload payload, @Nullable String contentType) throws IOException {
        try (Reader reader = new XmlReader(payload.stream(), contentType, true)) {
            return reader.readAllAsString();
        }
    }
}
