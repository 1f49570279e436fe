package dateline.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes round a store, a few rows at a time, so that what is old is forgotten at the pace at which new rows come: a store
 * holds at most twice what its age limit allows, and no scan ever holds up a record. For one thread.
 */
final class Sweep<K, V> {
    /** Opening an iterator costs as much as reading some hundred rows of a cached store, so that many steps share one. */
    private static final int STEPS = 256;

    private final KeyValueStore<K, V> store;
    private final BiConsumer<K, V> visitor;
    private final int rowsAStep;
    private int steps;
    private @Nullable K next;

    Sweep(KeyValueStore<K, V> store, BiConsumer<K, V> visitor) {
        this(store, visitor, 1);
    }

    /**
     * A sweep of a store to which each step adds some rows.
     *
     * @param visitor may change or delete the row
     */
    Sweep(KeyValueStore<K, V> store, BiConsumer<K, V> visitor, int rowsAStep) {
        this.store = store;
        this.visitor = visitor;
        this.rowsAStep = rowsAStep;
    }

    /** To be called for each record that adds rows. */
    void step() {
        steps++;
        if (steps == STEPS) {
            steps = 0;
            rows(STEPS * rowsAStep).forEach(row -> visitor.accept(row.key, row.value));
        }
    }

    private List<KeyValue<K, V>> rows(int most) {
        List<KeyValue<K, V>> rows = new ArrayList<>();
        try (KeyValueIterator<K, V> iterator = store.range(next, null)) {
            while (iterator.hasNext() && rows.size() < most) {
                rows.add(iterator.next());
            }
            next = iterator.hasNext() ? iterator.peekNextKey() : null;
        }
        return rows;
    }
}
