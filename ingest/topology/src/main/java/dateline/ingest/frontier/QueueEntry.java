package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

/**
 * A page that waits for its turn.
 *
 * @param visit what to fetch
 * @param urgency before which others it is taken
 * @param failed number of tries that failed
 */
record QueueEntry(FrontierItem.Visit visit, Urgency urgency, int failed) {
    QueueEntry {
        requireNonNull(visit, "visit");
        requireNonNull(urgency, "urgency");
    }

    QueueEntry failedAgain() {
        return new QueueEntry(visit, urgency, failed + 1);
    }
}
