package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes a page as one uncompressed WARC/1.1 {@code response} record and reads any such record back (ISO 28500:2017).
 * The payload is stored decoded; how the page was found stands in the extension field
 * {@code Dateline-Discovery}, and what the publisher reserves to itself in {@code Dateline-Reservations}. The same page always gives the same bytes. Thread-safe.
 */
final class WarcSerde implements Serde<RawPage> {
    private static final String DISCOVERY = "Dateline-Discovery";
    private static final String RESERVATIONS = "Dateline-Reservations";
    private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);
    private static final ObjectWriter ASCII = JsonSerde.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private byte @Nullable [] serialize(String topic, @Nullable RawPage page) {
        return page == null ? null : JsonSerde.bounded(topic, written(page));
    }

    private @Nullable RawPage deserialize(String topic, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : read(bytes);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("not a WARC response record on " + topic + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Serializer<RawPage> serializer() {
        return this::serialize;
    }

    @Override
    public Deserializer<RawPage> deserializer() {
        return this::deserialize;
    }

    /** Put together here, because WarcWriter copies a body four times. */
    private static byte[] written(RawPage page) {
        try {
            byte[] http = http(page);
            return joined(record(page, http).serializeHeader(), http, END);
        } catch (IOException e) {
            throw new SerializationException("cannot write WARC record of " + page.url(), e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static WarcResponse record(RawPage page, byte[] http) throws IOException {
        String digest = page.payload().sha256();
        WarcResponse.Builder record = new WarcResponse.Builder(page.url())
                .version(MessageVersion.WARC_1_1)
                .date(page.fetchedAt().truncatedTo(ChronoUnit.MICROS))
                .recordId(recordId(page, digest))
                .payloadDigest(new WarcDigest("sha256", digest))
                .body(MediaType.HTTP_RESPONSE, http);
        if (page.discovery() != null) {
            record.setHeader(DISCOVERY, asciiJson(page.discovery()));
        }
        if (!page.reservations().isEmpty()) {
            record.setHeader(RESERVATIONS, words(page.reservations()));
        }
        return record.build();
    }

    private static UUID recordId(RawPage page, String digest) {
        return UUID.nameUUIDFromBytes((page.url() + " " + page.fetchedAt() + " " + digest).getBytes(UTF_8));
    }

    private static byte[] http(RawPage page) {
        HttpResponse.Builder http = new HttpResponse.Builder(page.status(), "");
        page.headers().forEach(header -> http.addHeader(header.name(), header.value()));
        byte[] body = page.payload().bytes();
        return joined(http.body(null, body).build().serializeHeader(), body);
    }

    private static RawPage read(byte[] bytes) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            WarcRecord record = reader.next().orElseThrow(() -> new IOException("value holds no record"));
            if (!(record instanceof WarcResponse response)) {
                throw new IOException("record must be of type response but is " + record.type());
            }
            return page(response);
        }
    }

    private static String words(List<Reservation> reservations) {
        return reservations.stream().map(Reservation::word).collect(Collectors.joining(", "));
    }

    private static List<Reservation> reservations(WarcResponse response) {
        return response.headers()
                .first(RESERVATIONS)
                .map(words -> Arrays.stream(words.split(", "))
                        .flatMap(word -> Reservation.of(word).stream())
                        .toList())
                .orElse(List.of());
    }

    private static RawPage page(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        List<RawPage.Header> headers = new ArrayList<>();
        http.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new RawPage.Header(name, value))));
        return new RawPage(
                response.targetURI(),
                response.date(),
                http.status(),
                headers,
                payload(http),
                discovery(response),
                reservations(response));
    }

    private static Payload payload(HttpResponse http) throws IOException {
        try (InputStream body = http.bodyDecoded().stream()) {
            byte[] bytes = body.readNBytes(Topic.MAXIMUM_RECORD_BYTES + 1);
            return Payload.of(JsonSerde.bounded("payload", bytes));
        }
    }

    /** How the page was found, if Dateline wrote the record. */
    static @Nullable Discovery discovery(WarcRecord response) {
        return response.headers()
                .first(DISCOVERY)
                .map(json -> JsonSerde.mapper().readValue(json, Discovery.class))
                .orElse(null);
    }

    /** JSON on one line in ASCII, as fits a header. */
    private static String asciiJson(Discovery discovery) {
        return ASCII.writeValueAsString(discovery);
    }
}
