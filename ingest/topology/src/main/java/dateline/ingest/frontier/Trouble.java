package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import java.time.Duration;

/** The kinds of failure of a feed, by how much they say about the next try. */
enum Trouble {
    /** It will most likely be the same next time. */
    PERMANENT(4, Duration.ofDays(7)),
    /** It may be over soon. */
    TEMPORARY(1, Duration.ofHours(6)),
    /** The server wants fewer requests. */
    BLOCKED(4, Duration.ofHours(24));

    /** Strain that doubles the wait. */
    private static final int DOUBLING = 4;

    private static final int MOST_DOUBLINGS = 16;

    private final int weight;
    private final Duration longestWait;

    Trouble(int weight, Duration longestWait) {
        this.weight = weight;
        this.longestWait = longestWait;
    }

    static Trouble of(Failed failed) {
        return switch (failed.reason()) {
            case BLOCKED, ROBOTS -> BLOCKED;
            case UNKNOWN_HOST, GONE -> PERMANENT;
            default -> failed.temporary() || failed.reason() == Reason.EMPTY ? TEMPORARY : PERMANENT;
        };
    }

    /** Strain on a feed after one more failure of this kind. */
    int after(int strain) {
        return strain + weight;
    }

    /** Wait before the next try under that strain; ever longer, but never for good. */
    Duration wait(Duration interval, int strain) {
        Duration wait = interval.multipliedBy(1L << Math.min(strain / DOUBLING, MOST_DOUBLINGS));
        Duration longest = interval.compareTo(longestWait) > 0 ? interval : longestWait;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
