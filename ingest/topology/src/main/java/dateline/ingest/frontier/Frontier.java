package dateline.ingest.frontier;

import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Source;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.websub.Callback;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processors that find out what to fetch, and fetch it. */
public final class Frontier {
    /** Child node that takes the pages. */
    public static final String PAGES = "pages";
    /** Child node that takes the outcomes. */
    public static final String OUTCOMES = "outcomes";
    /** Child node that takes the reports of polls. */
    public static final String POLLS = "polls";
    /** Child node that takes the items for other hosts. */
    public static final String ITEMS = "items";

    static final String SOURCES = "sources";
    static final String QUEUE = "queue";
    static final String BACKLOG = "backlog";
    static final String FEEDS = "feeds";
    static final String SEEN = "seen";
    static final String ROBOTS = "robots";
    static final String RETIRED = "retired";

    private final Pace pace;
    private final InstantSource clock;
    private final FrontierMeters meters;
    private final Crew crew;
    private final Optional<Callback> callback;

    /**
     * A frontier.
     *
     * @param callback where hubs call; empty: none is subscribed to
     * @param threads run one blocking request each; virtual ones are meant
     */
    public Frontier(
            Pace pace,
            Optional<Callback> callback,
            Fetcher fetcher,
            Executor threads,
            InstantSource clock,
            MeterRegistry registry) {
        this.pace = pace;
        this.callback = callback;
        this.clock = clock;
        this.meters = new FrontierMeters(registry);
        this.crew = new Crew(fetcher, threads, clock, meters, pace);
    }

    /** Sources in, items for the owners of their hosts out. */
    public ProcessorSupplier<String, Source, String, FrontierItem> sourceProcessors() {
        return supplier(
                () -> new SourceProcessor(clock),
                Set.of(store(SOURCES, Serdes.String(), new JsonSerde<>(Source.class))));
    }

    /** Sends what concerns every owner of hosts to all partitions, and all else to its owner alone. */
    public static StreamPartitioner<String, FrontierItem> addressees() {
        return (topic, key, item, partitions) -> item instanceof FrontierItem.Standing
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }

    /** Items in; pages, outcomes and further items out, each to the child node of its name. */
    public ProcessorSupplier<String, FrontierItem, String, Object> itemProcessors() {
        return supplier(
                () -> new FrontierProcessor(pace, callback, crew, meters),
                Set.of(
                        store(QUEUE, Serdes.Bytes(), QueueEntry.serde()),
                        store(BACKLOG, Serdes.String(), Serdes.Long()).withCachingEnabled(),
                        store(FEEDS, Serdes.String(), new JsonSerde<>(FeedState.class)),
                        store(SEEN, Serdes.Bytes(), Seen.serde()),
                        store(ROBOTS, Serdes.String(), new JsonSerde<>(RobotsState.class)),
                        store(RETIRED, Serdes.String(), new JsonSerde<>(Instant.class))));
    }

    private static <K, V, L, W> ProcessorSupplier<K, V, L, W> supplier(
            ProcessorSupplier<K, V, L, W> processors, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<K, V, L, W> get() {
                return processors.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }
}
