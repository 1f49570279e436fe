package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Reservation;
import dateline.ingest.feed.Reading;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.robots.RobotsFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual thread comes back with.
 *
 * @param host whom it asked
 * @param errand what it was sent out for
 * @param fetched what came of it
 * @param digest SHA-256 of the body; absent: there is none
 * @param reading what the polled document says; absent: it is the one that is known, or there is none
 * @param robots what a robots.txt says; {@link RobotsFile#NONE} where none was asked for
 * @param reservations what the publisher of a page reserves to itself
 * @param at when the request was over
 */
record Answer(
        Host host,
        Errand errand,
        Fetched fetched,
        @Nullable String digest,
        @Nullable Reading reading,
        RobotsFile robots,
        List<Reservation> reservations,
        Instant at) {
    Answer {
        requireNonNull(host, "host");
        requireNonNull(errand, "errand");
        requireNonNull(fetched, "fetched");
        requireNonNull(robots, "robots");
        reservations = List.copyOf(reservations);
        requireNonNull(at, "at");
    }

    /** Whether nothing speaks against asking the host for something else. */
    boolean isEncouraging() {
        return !(fetched instanceof Fetched.Failed failed) || !failed.temporary();
    }

    /** Size of the body in bytes. */
    long size() {
        return fetched instanceof Fetched.Body body ? body.payload().size() : 0;
    }

    /** An answer without a body. */
    static Answer without(Host host, Errand errand, Fetched fetched, Instant at) {
        return new Answer(host, errand, fetched, null, null, RobotsFile.NONE, List.of(), at);
    }
}
