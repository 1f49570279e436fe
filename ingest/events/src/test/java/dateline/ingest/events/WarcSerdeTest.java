package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class WarcSerdeTest {
    private static final URI PAGE = URI.create("https://harbour-times.example/strait?page=1");
    private static final Discovery FEED = new Discovery(
            new SourceRef("harbour-times", "Hafen „Zeitung“ 港", null, Locale.GERMAN, "DE"),
            URI.create("https://harbour-times.example/s"),
            "Straße\nwieder offen",
            OffsetDateTime.parse("2026-03-01T14:30:00+03:00"),
            null);

    @Test
    void readsWhatItWrote() {
        RawPage page = page("<p>Grüße 🌊</p>".getBytes(UTF_8), FEED);

        assertThat(read(written(page))).isEqualTo(page);
    }

    @Test
    void readsPagesWithoutDiscovery() {
        RawPage page = page(new byte[] {0, 13, 10, 13, 10, -1}, null);

        assertThat(read(written(page))).isEqualTo(page);
    }

    @Test
    void readsWhatIsReserved() {
        RawPage plain = page("<p>x".getBytes(UTF_8), FEED);
        RawPage page = new RawPage(
                plain.url(),
                plain.fetchedAt(),
                plain.status(),
                plain.headers(),
                plain.payload(),
                FEED,
                List.of(Reservation.TDM, Reservation.NOARCHIVE, Reservation.TDM));

        assertThat(page.reservations()).containsExactly(Reservation.NOARCHIVE, Reservation.TDM);
        assertThat(read(written(page))).isEqualTo(page);
    }

    @Test
    void readsThatAPageIsGone() {
        RawPage page = new RawPage(PAGE, Instant.parse("2026-03-01T12:00:05Z"), 410, List.of(), Payload.NONE, FEED);

        assertThat(read(written(page))).isEqualTo(page);
    }

    @Test
    void writesTheSamePageAlwaysTheSame() {
        RawPage page = page("x".getBytes(UTF_8), FEED);

        assertThat(written(page)).isEqualTo(written(page));
    }

    @Test
    void writesOneRecordThatWarcToolsRead() throws Exception {
        byte[] value = written(page("Grüße".getBytes(UTF_8), FEED));

        assertThat(new String(value, ISO_8859_1)).startsWith("WARC/1.1\r\n");
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(value))) {
            reader.calculateBlockDigest();
            WarcResponse record = (WarcResponse) reader.next().orElseThrow();
            assertThat(record.targetURI()).isEqualTo(PAGE);
            assertThat(record.date()).isEqualTo(Instant.parse("2026-03-01T12:00:05.250Z"));
            assertThat(record.payloadDigest().orElseThrow().hex())
                    .isEqualTo(read(value).payload().sha256());
            assertThat(record.http().status()).isEqualTo(200);
            assertThat(record.http().body().stream().readAllBytes()).isEqualTo("Grüße".getBytes(UTF_8));
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void readsRecordsOfOtherToolsAndDecodesTheirPayload() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
                + "5\r\nhello\r\n0\r\n\r\n";
        String record = "WARC/1.0\r\n"
                + "WARC-Type: response\r\n"
                + "WARC-Target-URI: https://a.example/\r\n"
                + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:2fc06eab-fa17-45d7-9c01-62d05044f0eb>\r\n"
                + "Content-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + chunked.length()
                + "\r\n\r\n" + chunked + "\r\n\r\n";

        RawPage page = read(record.getBytes(ISO_8859_1));

        assertThat(new String(page.payload().toByteArray(), UTF_8)).isEqualTo("hello");
        assertThat(page.headers()).containsExactly(new RawPage.Header("Content-Type", "text/html"));
        assertThat(page.discovery()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a record",
                "WARC/1.1\r\n\r\n",
                "WARC/1.0\r\n"
                        + "WARC-Type: warcinfo\r\n"
                        + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
                        + "Content-Length: 0\r\n\r\n\r\n\r\n",
            })
    void refusesOtherBytes(String value) {
        assertThatThrownBy(() -> read(value.getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("not a WARC response record on news.pages");
    }

    @Test
    void refusesPagesThatNoTopicTakes() {
        RawPage huge = page(new byte[Topic.MAXIMUM_RECORD_BYTES], null);

        assertThatThrownBy(() -> written(huge))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("must be at most 8388608 bytes but is 8389");
    }

    private static RawPage page(byte[] body, @Nullable Discovery discovery) {
        return new RawPage(
                PAGE,
                Instant.parse("2026-03-01T12:00:05.250Z"),
                200,
                List.of(
                        new RawPage.Header("Server", "x"),
                        new RawPage.Header("Content-Type", "text/html; charset=utf-8"),
                        new RawPage.Header("Content-Encoding", "br")),
                Payload.of(body),
                discovery);
    }

    private static byte[] written(RawPage page) {
        return RawPage.TOPIC.serde().serializer().serialize("news.pages", page);
    }

    private static RawPage read(byte[] value) {
        return RawPage.TOPIC.serde().deserializer().deserialize("news.pages", value);
    }
}
