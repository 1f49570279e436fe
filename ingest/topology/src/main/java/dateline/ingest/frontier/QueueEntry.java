package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A page that waits for its turn.
 *
 * @param visit what to fetch
 * @param urgency before which others it is taken
 * @param failed number of tries that failed
 * @param revisit which later look it is; absent: it is no scheduled one
 */
record QueueEntry(
        FrontierItem.Visit visit,
        Urgency urgency,
        int failed,
        @Nullable Revisit revisit) {
    QueueEntry {
        requireNonNull(visit, "visit");
        requireNonNull(urgency, "urgency");
    }

    /** A page that was discovered. */
    static QueueEntry of(FrontierItem.Visit visit) {
        return new QueueEntry(visit, visit.urgency(), 0, null);
    }

    /** The same page, to be looked at again. */
    QueueEntry at(Revisit look) {
        return new QueueEntry(visit, Urgency.REVISIT, 0, look);
    }

    QueueEntry failedAgain() {
        return new QueueEntry(visit, urgency, failed + 1, revisit);
    }
}
