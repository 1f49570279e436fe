package dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Breaker;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.robots.RobotsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds, sitemaps, robots.txt files and WARC records that are broken in every way; see {@link Breaker}. */
class BrokenInputTest {
    private static final Path FEEDS = Path.of("src/test/resources/dateline/ingest/feed");
    private static final URI BASE = URI.create("http://a.example/feeds/main.xml");
    private static final byte[] JSON_FEED = """
        {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","url":"http://a.example/1",\
        "title":"One","date_published":"2026-11-22T06:00:00Z"},{"id":"2","url":"/2","tags":["x"]}]}\
        """.getBytes(UTF_8);
    private static final byte[] ROBOTS = """
        User-agent: *
        Disallow: /search
        Allow: /search/about$
        Crawl-delay: 2
        Sitemap: http://a.example/news.xml
        Content-Signal: ai-train=no, search=yes
        User-agent: dateline
        Disallow: /*.pdf
        """.getBytes(UTF_8);
    private static final byte[] WARC = """
        WARC/1.1\r
        WARC-Type: response\r
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
        WARC-Target-URI: http://a.example/1\r
        WARC-Date: 2026-11-22T06:00:00Z\r
        Content-Type: application/http;msgtype=response\r
        Content-Length: 78\r
        \r
        HTTP/1.1 200 OK\r
        Content-Type: text/html\r
        Content-Length: 14\r
        \r
        <p>It was.</p>\r
        \r
        """.getBytes(UTF_8);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void anyFeedIsReadOrFoundUnreadable() throws IOException {
        FeedReader reader = new FeedReader();
        FeedKind[] kinds = FeedKind.values();
        Breaker breaker =
                new Breaker(1, Stream.concat(Stream.of(JSON_FEED), feeds()).toList());

        breaker.forEach((number, document) -> {
            Payload payload = Payload.of(document);
            assertThat(reader.read(kinds[number % kinds.length], BASE, null, payload))
                    .isNotNull();
            assertThat(reader.kindOf("application/xml", payload)).isNotNull();
        });
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void anyRobotsFileIsRead() {
        RobotsReader reader = new RobotsReader();

        new Breaker(2, List.of(ROBOTS))
                .forEach((_, document) -> assertThat(reader.read(BASE, "text/plain", Payload.of(document)))
                        .isNotNull());
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void anyRecordIsAPageOrRefusedAsNone() {
        assertThat(page(WARC)).isTrue();

        new Breaker(3, List.of(WARC)).forEach((_, document) -> page(document));
    }

    private static boolean page(byte[] record) {
        try {
            return RawPage.TOPIC.serde().deserializer().deserialize("pages", record) != null;
        } catch (SerializationException e) {
            return false;
        }
    }

    private static Stream<byte[]> feeds() throws IOException {
        try (Stream<Path> files = Files.list(FEEDS)) {
            return files
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(BrokenInputTest::bytes)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
