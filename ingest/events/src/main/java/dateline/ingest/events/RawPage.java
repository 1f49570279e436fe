package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * One page as the server sent it, before any interpretation. On the topic its value is a WARC/1.1 {@code response}
 * record. Of a page that was handed on before and is there no more (404, 410), one more record tells, without headers
 * and without payload.
 *
 * @param url address after redirects; also the record's key
 * @param fetchedAt moment the last byte arrived; also the record's timestamp
 * @param status HTTP status, 100 to 599
 * @param headers the response's headers, ordered by name, without those of the transfer such as Content-Encoding
 * @param payload the body after content decoding
 * @param discovery how the page was found; absent in records that other tools wrote
 * @param reservations what the publisher reserves to itself, each once, in the order of {@link Reservation}
 */
public record RawPage(
        URI url,
        Instant fetchedAt,
        int status,
        List<Header> headers,
        Payload payload,
        @Nullable Discovery discovery,
        List<Reservation> reservations) {
    private static final Set<String> OF_THE_TRANSFER =
            Set.of("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive");

    /** The last moment that RFC 3339 can write; before 1970, a record's timestamp would be negative. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Key: the page's URL. */
    public static final Topic<RawPage> TOPIC = new Topic<>("pages", new WarcSerde(), Topic.Retention.BY_AGE);

    /**
     * One header of an HTTP response.
     *
     * @param name as sent; compared without regard to case
     * @param value as sent, without line breaks
     */
    public record Header(String name, String value) {
        public Header {
            if (name.isEmpty() || hasBreak(name) || hasBreak(value)) {
                throw new IllegalArgumentException(
                        "header must be one line with a name but is '" + name + ": " + value + "'");
            }
        }

        private boolean isOfTheTransfer() {
            return OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT));
        }

        private static boolean hasBreak(String text) {
            return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
        }
    }

    /** A page of which the publisher reserves nothing. */
    public RawPage(
            URI url,
            Instant fetchedAt,
            int status,
            List<Header> headers,
            Payload payload,
            @Nullable Discovery discovery) {
        this(url, fetchedAt, status, headers, payload, discovery, List.of());
    }

    public RawPage {
        Urls.requireHttp("url", url);
        requireNonNull(fetchedAt, "fetchedAt");
        requireNonNull(payload, "payload");
        if (fetchedAt.isBefore(Instant.EPOCH) || fetchedAt.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "fetchedAt of " + url + " must be of the years 1970 to 9999 but is " + fetchedAt);
        }
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status of " + url + " must be 100 to 599 but is " + status);
        }
        headers = headers.stream()
                .filter(header -> !header.isOfTheTransfer())
                .sorted(Comparator.comparing(Header::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        reservations = reservations.stream().distinct().sorted().toList();
    }

    /** The same page, found in that way. */
    public RawPage with(Discovery found) {
        return new RawPage(url, fetchedAt, status, headers, payload, found, reservations);
    }

    /** The partition of a page's record: that of its host, so that one reader sees all pages of a site. */
    public static int partition(URI url, int partitions) {
        byte[] host = url.getHost().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(host)) % partitions;
    }

    /** The first header of that name, whatever its case. */
    public Optional<String> header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }
}
