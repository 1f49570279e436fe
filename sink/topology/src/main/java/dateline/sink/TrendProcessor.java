package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.Trend;
import dateline.sink.trend.Count;
import dateline.sink.trend.Sum;
import dateline.sink.trend.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the articles of all desks count for, and tells each sum a second after it changed, however often it did.
 * What is still to be told is kept with the sums, so that a crash does not swallow the last word on an hour.
 */
final class TrendProcessor implements Processor<String, Tally, String, Trend> {
    static final String SUMS = "trends";
    static final String UNTOLD = "untold-trends";

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final String MARK = "1";
    private static final int WARM = 4_096;

    private final Duration memory;
    private final InstantSource clock;
    private final Set<String> untold = new TreeSet<>();
    private @Nullable ProcessorContext<String, Trend> context;
    private @Nullable WarmStore<Sum> sums;
    private @Nullable KeyValueStore<String, String> marks;
    private @Nullable Sweep<String, Sum> sweep;
    private @Nullable Moments moments;
    private @Nullable Cancellable telling;

    TrendProcessor(Duration memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** Cached, because the same few subjects are written of again and again. */
    static List<StoreBuilder<?>> stores() {
        return List.of(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(SUMS), Serdes.String(), new JsonSerde<>(Sum.class))
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(UNTOLD), Serdes.String(), Serdes.String())
                        .withCachingEnabled());
    }

    @Override
    public void init(ProcessorContext<String, Trend> context) {
        this.context = context;
        KeyValueStore<String, Sum> all = context.getStateStore(SUMS);
        WarmStore<Sum> store = new WarmStore<>(all, WARM);
        KeyValueStore<String, String> left = context.getStateStore(UNTOLD);
        Moments own = new Moments(context, clock);
        sums = store;
        marks = left;
        moments = own;
        sweep = new Sweep<>(all, (key, sum) -> {
            if (sum.kept().isBefore(own.reached().minus(memory))) {
                store.delete(key);
            }
        });
        try (KeyValueIterator<String, String> keys = left.all()) {
            keys.forEachRemaining(key -> untold.add(key.key));
        }
        tellSoon();
    }

    @Override
    public void process(Record<String, Tally> record) {
        for (Count count : record.value().counts()) {
            for (Trend.Period period : Trend.Period.values()) {
                add(period, record.value().appeared(), count);
            }
        }
        tellSoon();
    }

    private void add(Trend.Period period, Instant appeared, Count count) {
        Instant reached = requireNonNull(moments, "moments").reached();
        Sum first = Sum.of(period, appeared, count, reached);
        String key = first.trend().key();
        WarmStore<Sum> store = requireNonNull(sums, "sums");
        Sum standing = store.get(key);
        if (standing == null && !count.isAddition()) {
            return; // what it corrects is forgotten
        }
        store.put(key, standing == null ? first : standing.plus(count, reached));
        if (standing == null) {
            requireNonNull(sweep, "sweep").step();
        }
        if (untold.add(key)) {
            requireNonNull(marks, "marks").put(key, MARK);
        }
    }

    /** Only while there is something to tell: a punctuator that idles would make Kafka commit for ever. */
    private void tellSoon() {
        if (telling == null && !untold.isEmpty()) {
            telling = requireNonNull(context, "context").schedule(DELAY, PunctuationType.WALL_CLOCK_TIME, _ -> tell());
        }
    }

    private void tell() {
        ProcessorContext<String, Trend> to = requireNonNull(context, "context");
        for (String key : untold) {
            Sum sum = requireNonNull(sums, "sums").get(key);
            if (sum != null) {
                to.forward(new Record<>(key, sum.trend(), clock.millis(), new RecordHeaders()));
            }
            requireNonNull(marks, "marks").delete(key);
        }
        untold.clear();
        requireNonNull(telling, "telling").cancel();
        telling = null;
    }
}
