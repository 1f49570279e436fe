package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document fares that is polled on behalf of a source.
 *
 * @param url its address
 * @param kind what it should be
 * @param via the document that led to it; absent: the operator named it
 * @param lastPoll when it was last asked for; absent: not yet
 * @param lastSuccess when it was last read, or found as it was; absent: never
 * @param nextPoll not before that it is asked for again
 * @param interval time between two polls while it works; follows how often it has something new
 * @param backOff time to the next poll because the last one failed; absent: it did not
 * @param trouble why the last poll failed, in the words of {@link Reason} or {@code unreadable}; absent: it did not
 * @param detail for people: what is behind the trouble; absent where there is none
 */
public record FeedStatus(
        URI url,
        FeedKind kind,
        @Nullable URI via,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        Instant nextPoll,
        Duration interval,
        @Nullable Duration backOff,
        @Nullable String trouble,
        @Nullable String detail) {
    public FeedStatus {
        Urls.requireHttp("url", url);
        requireNonNull(kind, "kind");
        requireNonNull(nextPoll, "nextPoll");
        requireNonNull(interval, "interval");
        detail = detail == null || detail.isBlank() ? null : detail;
    }

    /** The same after a poll. */
    public FeedStatus polled(Instant at, @Nullable String words) {
        return new FeedStatus(url, kind, via, at, lastSuccess, nextPoll, interval, backOff, trouble, words);
    }
}
