package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.robots.RobotsFile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a robots.txt.
 *
 * @param file what it said when it was last had; absent: it never was
 * @param until the file is asked for again from then on
 * @param failures number of tries in a row that failed
 * @param trouble what became of pages while it cannot be had; absent: the last try did not fail
 * @param detail for people; absent as above
 */
record RobotsState(
        @Nullable RobotsFile file,
        Instant until,
        int failures,
        @Nullable Reason trouble,
        @Nullable String detail) {
    RobotsState {
        requireNonNull(until, "until");
    }

    static RobotsState had(RobotsFile file, Instant until) {
        return new RobotsState(file, until, 0, null, null);
    }

    /** A copy that was had before stays in force (RFC 9309, section 2.4). */
    RobotsState failed(Failed failed, int times, Instant next) {
        return new RobotsState(file, next, times, failed.reason(), failed.detail());
    }

    List<URI> sitemaps() {
        return file == null ? List.of() : file.sitemaps();
    }

    /** Why no page may be fetched as long as the file cannot be had, which is not tried before the file is. */
    Failed refusal(Instant now) {
        return new Failed(
                trouble == null ? Reason.ROBOTS : trouble,
                "robots.txt cannot be had: " + (detail == null ? "no answer yet" : detail),
                true,
                Duration.between(now, until));
    }
}
