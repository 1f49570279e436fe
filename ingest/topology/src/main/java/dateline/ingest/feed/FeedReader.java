package dateline.ingest.feed;

import com.rometools.rome.io.XmlReader;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Payload;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads any document that lists articles. What it is, its content decides: a sitemap that is an RSS feed is read as a
 * feed. Document types are left out, and documents with entities of their own refused.
 * Thread-safe.
 */
public final class FeedReader {
    private static final byte[] LITTLE_END = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG_END = {(byte) 0xfe, (byte) 0xff};

    /** An opening bracket in UTF-16 without a mark. */
    private static final byte[] LITTLE_START = {'<', 0};

    private static final byte[] BIG_START = {0, '<'};

    /** Most items that are taken from one document, as many as a sitemap may hold; the rest is left out. */
    public static final int MAXIMUM_ITEMS = 50_000;

    /** Most other documents that one document may lead to. */
    public static final int MAXIMUM_LEADS = 50;

    /** The parameter of a content type that names the encoding. */
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?([^\\s;\"']+)");

    /** A document as it came, without its packing. */
    private record Document(
            FeedKind kind, URI url, @Nullable String contentType, Payload payload) {}

    /**
     * Reads a document.
     *
     * @param kind what it should be: only a home page may be HTML
     * @param url where it was fetched, the base of its relative links
     * @param contentType as the server declared it; absent: it did not
     */
    public Reading read(FeedKind kind, URI url, @Nullable String contentType, Payload payload) {
        try {
            Payload unpacked = Gzip.unpacked(payload);
            return read(new Document(kind, url, contentType, unpacked), text(unpacked, contentType));
        } catch (IOException e) {
            return new Unreadable("cannot be decoded: " + e.getMessage());
        }
    }

    /**
     * What a document turns out to be; empty: nothing that lists articles.
     *
     * @param contentType as the server declared it; absent: it did not
     */
    public Optional<FeedKind> kindOf(@Nullable String contentType, Payload payload) {
        try {
            return kindOf(text(Gzip.unpacked(payload), contentType));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FeedKind> kindOf(String text) {
        return switch (Markup.of(text)) {
            case FEED, JSON -> Optional.of(FeedKind.FEED);
            case SITEMAP -> Optional.of(FeedKind.SITEMAP);
            case HTML -> Optional.of(FeedKind.HOME);
            case TYPED ->
                Doctype.removed(text)
                        .filter(plain -> Markup.of(plain) != Markup.TYPED)
                        .flatMap(FeedReader::kindOf);
            case OTHER -> Optional.empty();
        };
    }

    private static Reading read(Document document, String text) throws IOException {
        return switch (Markup.of(text)) {
            case FEED -> Feeds.read(fromFirstElement(text), document.url());
            case SITEMAP -> Sitemaps.read(fromFirstElement(text), document.url(), document.kind());
            case JSON -> JsonFeeds.read(text.substring(text.indexOf('{')), document.url());
            case TYPED -> {
                Optional<String> plain = Doctype.removed(text).filter(rest -> Markup.of(rest) != Markup.TYPED);
                yield plain.isEmpty() ? new Unreadable("declares entities") : read(document, plain.get());
            }
            case HTML -> home(document, "is an HTML page");
            case OTHER -> home(document, "is neither feed nor sitemap");
        };
    }

    /** HTML says inside itself how it is encoded, so that its bytes are read anew. */
    private static Reading home(Document document, String otherwise) throws IOException {
        return document.kind() == FeedKind.HOME
                ? HomePages.read(document.payload(), charset(document.contentType()), document.url())
                : new Unreadable(otherwise);
    }

    /** The encoding that a server declares; absent: none, or one that is not known. */
    private static @Nullable Charset charset(@Nullable String contentType) {
        Matcher declared = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Drops byte order marks and blanks, which no XML parser takes before the declaration. */
    private static String fromFirstElement(String text) {
        return text.substring(text.indexOf('<'));
    }

    /**
     * Decodes by byte order mark, XML declaration and content type, as far as they agree, else as UTF-8 (RFC 7303), also
     * where an encoding is named that there is not. ROME's reader takes the mark of UTF-16 away and then takes the little
     * end for the big one, so that a mark is obeyed here.
     */
    private static String text(Payload payload, @Nullable String contentType) throws IOException {
        byte[] mark = payload.stream().readNBytes(2);
        if (Arrays.equals(mark, LITTLE_END) || Arrays.equals(mark, BIG_END)) {
            return new String(payload.toByteArray(), StandardCharsets.UTF_16);
        }
        if (Arrays.equals(mark, LITTLE_START) || Arrays.equals(mark, BIG_START)) {
            return new String(
                    payload.toByteArray(), mark[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        try (Reader reader = new XmlReader(payload.stream(), contentType, true, StandardCharsets.UTF_8.name())) {
            return reader.readAllAsString();
        } catch (UnsupportedEncodingException e) {
            return new String(payload.toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
