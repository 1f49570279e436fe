package dateline.ingest.frontier;

import dateline.ingest.events.SourceRef;
import dateline.ingest.frontier.FrontierItem.Standing;
import dateline.ingest.store.Sweep;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The sources that are followed no longer, for pages of theirs may still wait. For the stream thread alone. */
final class Retired {
    private final KeyValueStore<String, Instant> store;
    private final Sweep<String, Instant> sweep;
    private final Set<String> atHand = new HashSet<>();

    Retired(KeyValueStore<String, Instant> store) {
        this.store = store;
        this.sweep = new Sweep<>(store);
        try (KeyValueIterator<String, Instant> all = store.all()) {
            all.forEachRemaining(source -> atHand.add(source.key));
        }
    }

    /** Takes note of who is followed. */
    void note(Standing standing, Instant now) {
        if (standing.stands()) {
            atHand.remove(standing.source());
            store.delete(standing.source());
        } else {
            atHand.add(standing.source());
            store.put(standing.source(), now);
        }
    }

    boolean holds(SourceRef source) {
        return atHand.contains(source.id());
    }

    /** Forgets, of some of them, those that retired before then. */
    void sweep(Instant since) {
        sweep.step(entry -> entry.value.isBefore(since)).forEach(gone -> atHand.remove(gone.key));
    }
}
