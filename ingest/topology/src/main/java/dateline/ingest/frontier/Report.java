package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An answer, and what becomes of the rest of its lease.
 *
 * @param answer what came of one errand
 * @param last whether the lease is over
 * @param left errands of it that were not run, because something spoke against it
 */
record Report(Answer answer, boolean last, List<Errand> left) {
    Report {
        requireNonNull(answer, "answer");
        left = List.copyOf(left);
    }

    /** Of an errand that others follow. */
    static Report goingOn(Answer answer) {
        return new Report(answer, false, List.of());
    }

    /** Of the last errand that was run. */
    static Report ending(Answer answer, List<Errand> left) {
        return new Report(answer, true, left);
    }

    /** Size of the body that came, in bytes. */
    long size() {
        return answer.size();
    }
}
