package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import dateline.ingest.frontier.FrontierItem.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides which of the pages that are found are fetched. For the stream thread alone. */
final class Arrivals {
    private final Queue queue;
    private final SeenStore seen;
    private final Pace pace;
    private final Output output;

    Arrivals(Queue queue, SeenStore seen, Pace pace, Output output) {
        this.queue = queue;
        this.seen = seen;
        this.pace = pace;
        this.output = output;
    }

    /**
     * Queues the page if it is unknown, if its listing tells of a newer version than the one known, or if it could not be
     * had before. Where it waits already for another source or at the end of a redirect, this one waits too: what becomes
     * of the one decides on the other, so that nothing is called a duplicate of what nobody has.
     */
    void accept(Visit visit, Host host, Instant now) {
        Instant date = Seen.dateOf(visit.discovery());
        Seen known = seen.find(visit);
        if (known == null) {
            seen.put(visit, Seen.fresh(visit.discovery(), now));
            enqueue(visit, host, now);
        } else if (known.isOlderThan(date) && !known.waiting()) {
            seen.put(visit, known.wanted(visit.discovery()));
            enqueue(visit, host, later(now, known.revisit(pace.pollInterval())));
        } else if (known.isMissing()) {
            seen.put(visit, known.wanted(visit.discovery()));
            enqueue(visit, host, now);
        } else {
            ignore(visit, known, date, host, now);
        }
    }

    private void enqueue(Visit visit, Host host, Instant due) {
        queue.put(host, due, QueueEntry.of(visit));
        if (visit.hops() == 0) {
            output.outcome(visit.discovery(), Reason.QUEUED, null);
        }
    }

    private void ignore(Visit visit, Seen known, @Nullable Instant date, Host host, Instant now) {
        if (date != null && (known.changed() == null || known.isOlderThan(date))) {
            seen.put(visit, known.listed(date));
        }
        if (known.isElsewhere(visit) && known.digest() == null) {
            enqueue(visit, host, now);
        } else if (known.isElsewhere(visit)) {
            output.duplicate(visit);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
