package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a URL. Every URL that is discovered ends in an outcome, whatever stage settles it; a later one
 * replaces an earlier one.
 *
 * @param source id of the source that led to the URL; on {@code outcomes} the record's key
 * @param url the address that was discovered
 * @param reason what became of it
 * @param detail for people: the status, the rule or the limit behind the reason; absent where the reason says all
 * @param at when it was settled
 */
public record Outcome(
        String source, URI url, Reason reason, @Nullable String detail, Instant at) {
    /** Key: source id. */
    public static final Topic<Outcome> TOPIC = Topic.of("outcomes", Outcome.class);

    private static final int MAXIMUM_DETAIL = 500;

    public Outcome {
        requireNonNull(source, "source");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
        Urls.requireHttp("url", url);
        detail = detail == null || detail.isBlank() ? null : shortened(detail);
    }

    private static String shortened(String detail) {
        return detail.length() <= MAXIMUM_DETAIL ? detail : detail.substring(0, MAXIMUM_DETAIL);
    }
}
