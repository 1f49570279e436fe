package dateline.sink;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which hours are still to be told. What is kept of them is one note for each record that changed some, because a note for
 * each hour was a third of all that the stage wrote. For one thread.
 */
final class UntoldHours {
    private final NavigableMap<String, NavigableSet<Integer>> hours = new TreeMap<>();
    private final List<Hour> fresh = new ArrayList<>();
    private final List<Long> kept = new ArrayList<>();
    private @Nullable KeyValueStore<Long, Note> notes;
    private long next;

    /** An hour of the day with that key. */
    record Hour(String day, int hour) {}

    /** Some of the hours. */
    record Note(List<Hour> hours) {
        Note {
            hours = List.copyOf(hours);
        }
    }

    void open(KeyValueStore<Long, Note> store) {
        notes = store;
        hours.clear(); // a task that begins anew after an aborted transaction has them no more
        fresh.clear();
        kept.clear();
        try (KeyValueIterator<Long, Note> each = store.all()) {
            each.forEachRemaining(note -> {
                note.value.hours().forEach(hour -> hours(hour.day()).add(hour.hour()));
                kept.add(note.key);
                next = Math.max(next, note.key + 1);
            });
        }
    }

    private NavigableSet<Integer> hours(String day) {
        return hours.computeIfAbsent(day, _ -> new TreeSet<>());
    }

    void add(String day, int hour) {
        if (hours(day).add(hour)) {
            fresh.add(new Hour(day, hour));
        }
    }

    void keep() {
        if (!fresh.isEmpty()) {
            requireNonNull(notes, "notes").put(next, new Note(fresh));
            kept.add(next);
            next++;
            fresh.clear();
        }
    }

    boolean isEmpty() {
        return hours.isEmpty();
    }

    /** Has the hours of each day told. Where that throws, the days behind it are still untold. */
    void tell(BiConsumer<String, NavigableSet<Integer>> teller) {
        while (!hours.isEmpty()) {
            Map.Entry<String, NavigableSet<Integer>> next = hours.pollFirstEntry();
            teller.accept(next.getKey(), next.getValue());
        }
        kept.forEach(requireNonNull(notes, "notes")::delete);
        kept.clear();
    }
}
