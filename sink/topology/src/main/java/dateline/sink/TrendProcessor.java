package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.Trend;
import dateline.sink.trend.Count;
import dateline.sink.trend.Day;
import dateline.sink.trend.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the articles of all desks count for, and tells each sum a second after it changed, however often it did.
 * What is still to be told is kept with the sums, so that a crash does not swallow the last word on an hour.
 */
final class TrendProcessor implements Processor<String, Tally, String, Trend> {
    static final String DAYS = "trends";
    static final String UNTOLD = "untold-trends";

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int WARM = 4_096;

    private final Duration memory;
    private final InstantSource clock;
    private final UntoldHours untold = new UntoldHours();
    private @Nullable ProcessorContext<String, Trend> context;
    private @Nullable WarmStore<Day> days;
    private @Nullable Sweep<String, Day> sweep;
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
                                Stores.persistentKeyValueStore(DAYS), Serdes.String(), new JsonSerde<>(Day.class))
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(UNTOLD),
                                Serdes.Long(),
                                new JsonSerde<>(UntoldHours.Note.class))
                        .withCachingEnabled());
    }

    @Override
    public void init(ProcessorContext<String, Trend> context) {
        this.context = context;
        KeyValueStore<String, Day> all = context.getStateStore(DAYS);
        WarmStore<Day> store = new WarmStore<>(all, WARM);
        Moments own = new Moments(context, clock);
        days = store;
        moments = own;
        sweep = new Sweep<>(all, (key, day) -> {
            if (day.kept().isBefore(own.reached().minus(memory))) {
                store.delete(key);
            }
        });
        untold.open(context.getStateStore(UNTOLD));
        cancelTelling(); // of the task that this one begins anew
        tellSoon();
    }

    @Override
    public void process(Record<String, Tally> record) {
        Tally tally = record.value();
        tally.counts().forEach(count -> add(count, tally.appeared()));
        untold.keep();
        tellSoon();
    }

    private void add(Count count, Instant appeared) {
        WarmStore<Day> store = requireNonNull(days, "days");
        Instant reached = requireNonNull(moments, "moments").reached();
        Day none = Day.of(count, appeared, reached);
        String key = none.key();
        Day standing = store.get(key);
        int hour = Day.hour(appeared);
        Day before = standing == null ? none : standing;
        Day after = before.plus(count, hour, reached);
        if (after.equals(before)) {
            return; // what it corrects is forgotten
        }
        store.put(key, after);
        untold.add(key, hour);
        if (standing == null) {
            requireNonNull(sweep, "sweep").step();
        }
    }

    /** Only while there is something to tell: a punctuator that idles would make Kafka commit for ever. */
    private void tellSoon() {
        if (telling == null && !untold.isEmpty()) {
            telling = requireNonNull(context, "context").schedule(DELAY, PunctuationType.WALL_CLOCK_TIME, _ -> tell());
        }
    }

    private void cancelTelling() {
        if (telling != null) {
            telling.cancel();
            telling = null;
        }
    }

    private void tell() {
        cancelTelling(); // first, for Kafka Streams drops a punctuator that throws
        untold.tell((key, hours) -> {
            Day day = requireNonNull(days, "days").get(key);
            if (day != null) {
                day.trends(hours).forEach(this::tell);
            }
        });
    }

    private void tell(Trend trend) {
        requireNonNull(context, "context")
                .forward(new Record<>(trend.key(), trend, clock.millis(), new RecordHeaders()));
    }
}
