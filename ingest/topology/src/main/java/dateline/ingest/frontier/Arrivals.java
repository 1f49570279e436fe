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
     * Queues the page if it is unknown, if its listing tells of a newer version than the one known, or if another page
     * leads to it and it could not be had before.
     */
    void accept(Visit visit, Host host, Instant now) {
        Instant date = Seen.dateOf(visit.discovery());
        Seen known = seen.find(visit);
        if (known == null) {
            seen.put(visit, Seen.fresh(visit.discovery(), now));
            enqueue(visit, host, now);
        } else if (known.isOlderThan(date) && !known.waiting()) {
            seen.put(visit, known.listed(date, true));
            enqueue(visit, host, later(now, known.revisit(pace.pollInterval())));
        } else if (known.isMissing() && visit.hops() > 0) {
            seen.put(visit, known.listed(date == null ? known.changed() : date, true));
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
            seen.put(visit, known.listed(date, known.waiting()));
        }
        if (visit.hops() > 0 && known.waiting()) {
            enqueue(visit, host, now); // what becomes of the one that waits already decides on this one too
        } else if (visit.hops() > 0) {
            output.outcome(visit.discovery(), Reason.DUPLICATE, Visits.redirection(visit.url()));
        } else if (!known.isFoundBy(visit.discovery().source())) {
            output.outcome(visit.discovery(), Reason.DUPLICATE, "known from another source");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
