package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A later look at a page.
 *
 * @param since when the page was first fetched
 * @param number which look of the schedule it is; 0: the first
 */
record Revisit(Instant since, int number) {
    Revisit {
        requireNonNull(since, "since");
    }
}
