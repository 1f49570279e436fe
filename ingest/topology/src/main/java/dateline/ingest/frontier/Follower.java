package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.SourceRef;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source on whose behalf an address is polled.
 *
 * @param source the source
 * @param interval time between two polls; absent: the service's default
 * @param via the document that led to the address; absent: the operator named it
 * @param hops number of documents between the operator's and this one
 */
record Follower(
        SourceRef source,
        @Nullable Duration interval,
        @Nullable URI via,
        int hops) {
    Follower {
        requireNonNull(source, "source");
    }

    static Follower of(FrontierItem.Follow follow) {
        return new Follower(follow.source(), follow.interval(), follow.via(), follow.hops());
    }

    /** Whether it is the same source by the same way. */
    boolean is(String id, @Nullable URI way) {
        return source.id().equals(id) && Objects.equals(via, way);
    }
}
