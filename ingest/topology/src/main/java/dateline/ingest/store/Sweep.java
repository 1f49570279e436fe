package dateline.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Goes round and round through a store, a little at a time, and removes what is past. For the stream thread alone. */
public final class Sweep<K, V> {
    private static final long LEAST = 1000;
    private static final long STEPS = 1000;

    private final KeyValueStore<K, V> store;
    private @Nullable K from;

    public Sweep(KeyValueStore<K, V> store) {
        this.store = store;
    }

    /**
     * Goes on from where it stopped; a store of whatever size is gone through in a thousand steps.
     *
     * @return what was removed
     */
    public List<KeyValue<K, V>> step(Predicate<KeyValue<K, V>> past) {
        long entries = Math.max(LEAST, store.approximateNumEntries() / STEPS);
        List<KeyValue<K, V>> gone = new ArrayList<>();
        try (KeyValueIterator<K, V> rest = store.range(from, null)) {
            for (long left = entries; left > 0 && rest.hasNext(); left--) {
                KeyValue<K, V> next = rest.next();
                if (past.test(next)) {
                    gone.add(next);
                }
            }
            from = rest.hasNext() ? rest.peekNextKey() : null;
        }
        gone.forEach(entry -> store.delete(entry.key));
        return gone;
    }
}
