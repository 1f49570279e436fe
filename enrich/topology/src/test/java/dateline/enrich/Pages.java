package dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages for tests. */
public final class Pages {
    public static final URI URL = URI.create("https://www.quay.example/news/harbour-fees");
    public static final Instant FETCHED = Instant.parse("2026-03-05T08:00:00Z");
    public static final SourceRef SOURCE = new SourceRef("quay", "The Quay Courier", null, null, null);

    private Pages() {}

    /** A file of {@code pages/}. */
    public static String file(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("pages/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawPage html(String html) {
        return bytes(html.getBytes(UTF_8), "text/html; charset=utf-8");
    }

    public static RawPage html(URI url, String html) {
        return page(url, 200, html.getBytes(UTF_8), "text/html; charset=utf-8", null);
    }

    public static RawPage bytes(byte[] body, String contentType) {
        return page(URL, 200, body, contentType, null);
    }

    public static RawPage found(String html) {
        return page(
                URL,
                200,
                html.getBytes(UTF_8),
                "text/html; charset=utf-8",
                new Discovery(SOURCE, URI.create("https://www.quay.example/r/1"), null, null, null));
    }

    public static RawPage page(URI url, int status, byte[] body, String contentType, @Nullable Discovery discovery) {
        return new RawPage(
                url,
                FETCHED,
                status,
                List.of(new RawPage.Header("Content-Type", contentType)),
                Payload.of(body),
                discovery);
    }

    /** An article of that many paragraphs of prose, all different. */
    public static String article(int paragraphs) {
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang=en><head><title>A headline for the test</title>")
                .append("</head><body><article><h1>A headline for the test</h1>");
        for (int i = 0; i < paragraphs; i++) {
            html.append("<p>Paragraph number ")
                    .append(i)
                    .append(" tells of the harbour, of the ships that lie in it, and of the weather that keeps them"
                            + " there.</p>");
        }
        return html.append("</article></body></html>").toString();
    }
}
