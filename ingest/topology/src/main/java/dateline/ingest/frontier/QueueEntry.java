package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

/**
 * A page that waits for its turn.
 *
 * @param visit what to fetch
 * @param failed number of tries that failed
 */
record QueueEntry(FrontierItem.Visit visit, int failed) {
    QueueEntry {
        requireNonNull(visit, "visit");
    }

    QueueEntry failedAgain() {
        return new QueueEntry(visit, failed + 1);
    }
}
