package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.websub.Hub;
import java.time.Instant;

/**
 * A hub that is asked to tell of news in a feed.
 *
 * @param hub whom
 * @param renew when it is asked again
 */
record Subscription(Hub hub, Instant renew) {
    Subscription {
        requireNonNull(hub, "hub");
        requireNonNull(renew, "renew");
    }
}
