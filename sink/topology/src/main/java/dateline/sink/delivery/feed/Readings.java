package dateline.sink.delivery.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was read of older records lately, so that readers who fell behind together do not each read the same anew. Holds at
 * most 16 MiB of JSON; what was not asked for longest goes first. Thread-safe.
 */
final class Readings {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final SequencedMap<Place, List<Entry>> known = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    /** Where a record stands. */
    private record Place(int partition, long offset) {}

    /** The entries of records, in their order. */
    List<Entry> of(List<ConsumerRecord<String, byte[]>> records) {
        List<Entry> entries = new ArrayList<>();
        records.forEach(record -> entries.addAll(of(record)));
        return entries;
    }

    private List<Entry> of(ConsumerRecord<String, byte[]> record) {
        Place place = new Place(record.partition(), record.offset());
        List<Entry> before = find(place);
        return before == null ? keep(place, Entries.of(List.of(record))) : before;
    }

    private synchronized @Nullable List<Entry> find(Place place) {
        return known.get(place);
    }

    private synchronized List<Entry> keep(Place place, List<Entry> read) {
        List<Entry> before = known.putIfAbsent(place, read);
        if (before != null) {
            return before;
        }
        bytes += size(read);
        while (bytes > MOST_BYTES) {
            Map.Entry<Place, List<Entry>> oldest = known.firstEntry();
            bytes -= size(oldest.getValue());
            known.remove(oldest.getKey());
        }
        return read;
    }

    private static int size(Collection<Entry> entries) {
        return entries.stream().mapToInt(Entry::size).sum();
    }
}
