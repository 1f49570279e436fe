package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.feed.Reading;
import dateline.ingest.fetch.Fetched;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual thread comes back with.
 *
 * @param host whom it asked
 * @param errand what it was sent out for
 * @param fetched what came of it
 * @param digest SHA-256 of the body; absent: there is none
 * @param reading what the polled document says; absent: it is the one that is known, or there is none
 * @param at when the request was over
 */
record Answer(
        Host host,
        Errand errand,
        Fetched fetched,
        @Nullable String digest,
        @Nullable Reading reading,
        Instant at) {
    Answer {
        requireNonNull(host, "host");
        requireNonNull(errand, "errand");
        requireNonNull(fetched, "fetched");
        requireNonNull(at, "at");
    }
}
