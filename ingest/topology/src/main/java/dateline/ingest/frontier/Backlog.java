package dateline.ingest.frontier;

import java.util.Arrays;
import org.apache.kafka.streams.state.KeyValueStore;

/** How many pages wait: counted as they come and go, for there may be millions. For the stream thread alone. */
final class Backlog {
    private final KeyValueStore<String, Long> store;
    private final long[] counts;

    Backlog(KeyValueStore<String, Long> store) {
        this.store = store;
        this.counts = Arrays.stream(Urgency.values())
                .mapToLong(urgency -> stored(urgency.name()))
                .toArray();
    }

    void add(Urgency urgency, int change) {
        counts[urgency.rank()] += change;
        store.put(urgency.name(), counts[urgency.rank()]);
    }

    /** Pages that wait for their turn. */
    long waiting() {
        return counts[Urgency.FRESH.rank()] + counts[Urgency.BACKLOG.rank()];
    }

    /** Pages that are to be looked at again. */
    long planned() {
        return counts[Urgency.REVISIT.rank()];
    }

    private long stored(String urgency) {
        Long count = store.get(urgency);
        return count == null ? 0 : count;
    }
}
