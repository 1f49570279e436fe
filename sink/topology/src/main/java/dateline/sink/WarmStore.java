package dateline.sink;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A state store of which the values used last are at hand as objects, so that they are not read from JSON again and again
 * while an article's answers come in. Every change is in the store at once. A task that begins anew has none at hand, so
 * that what an aborted transaction wrote is never seen. Values must be immutable. For one thread.
 */
final class WarmStore<V> {
    private final KeyValueStore<String, V> store;
    private final Map<String, V> warm;

    /**
     * A store's values.
     *
     * @param most how many are kept at hand
     */
    WarmStore(KeyValueStore<String, V> store, int most) {
        this.store = store;
        this.warm = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    @Nullable
    V get(String key) {
        V value = warm.get(key);
        if (value == null) {
            value = store.get(key);
            if (value != null) {
                warm.put(key, value);
            }
        }
        return value;
    }

    void put(String key, V value) {
        store.put(key, value);
        warm.put(key, value);
    }

    void delete(String key) {
        store.delete(key);
        warm.remove(key);
    }
}
