package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.sink.duplicate.Bucket;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.duplicate.Hit;
import dateline.sink.duplicate.Probe;
import dateline.sink.duplicate.Sighting;
import dateline.sink.duplicate.Suspects;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Owns the keys of some groups of bands: says whose texts have a key, and remembers who asked. */
final class BandProcessor implements Processor<String, Probe, String, Note> {
    static final String BUCKETS = "buckets";

    private static final int ROWS = Fingerprint.BANDS / Fingerprint.GROUPS;

    private final Duration window;
    private final InstantSource clock;
    private @Nullable ProcessorContext<String, Note> context;
    private @Nullable KeyValueStore<Long, Bucket> buckets;
    private @Nullable Sweep<Long, Bucket> sweep;
    private @Nullable Moments moments;

    BandProcessor(Duration window, InstantSource clock) {
        this.window = window;
        this.clock = clock;
    }

    static StoreBuilder<?> store() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(BUCKETS), Serdes.Long(), new BucketSerde());
    }

    @Override
    public void init(ProcessorContext<String, Note> context) {
        this.context = context;
        KeyValueStore<Long, Bucket> store = context.getStateStore(BUCKETS);
        buckets = store;
        moments = new Moments(context, clock);
        sweep = new Sweep<>(store, (key, bucket) -> keep(store, key, bucket), ROWS);
    }

    private void keep(KeyValueStore<Long, Bucket> store, Long key, Bucket bucket) {
        Bucket left = bucket.since(oldest());
        if (left.isEmpty()) {
            store.delete(key);
        } else if (!left.equals(bucket)) {
            store.put(key, left);
        }
    }

    private long oldest() {
        return requireNonNull(moments, "moments").reached().minus(window).toEpochMilli();
    }

    @Override
    public void process(Record<String, Probe> record) {
        Probe probe = record.value();
        Note answer = new Note.Answer(probe.version(), probe.group(), hits(probe));
        requireNonNull(context, "context")
                .forward(record.withKey(probe.asker().article()).withValue(answer));
        requireNonNull(sweep, "sweep").step();
    }

    private List<Hit> hits(Probe probe) {
        KeyValueStore<Long, Bucket> store = requireNonNull(buckets, "buckets");
        long reached = requireNonNull(moments, "moments").reached().toEpochMilli();
        Sighting own = new Sighting(probe.asker(), probe.arrived(), reached);
        List<Hit> hits = List.of();
        for (Long key : probe.keys()) {
            Bucket known = store.get(key);
            Bucket bucket = known == null ? Bucket.EMPTY : known.since(oldest());
            hits = Suspects.merged(hits, bucket.others(probe.asker(), window));
            store.put(key, bucket.with(own));
        }
        return hits;
    }
}
