package dateline.sink.trend;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What one article adds to the counts of some subjects, or takes from them.
 *
 * @param appeared when the article did; it counts in that hour and on that day
 * @param counts what changes
 */
public record Tally(Instant appeared, List<Count> counts) {
    /** Key: a slot, see {@link Count#slot()}: one task owns all counts of a subject. */
    public static final Topic<Tally> TOPIC = Topic.inTransit("tallies", Tally.class);

    public Tally {
        requireNonNull(appeared, "appeared");
        counts = List.copyOf(counts);
    }
}
