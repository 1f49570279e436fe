package dateline.ingest.ledger;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processors that keep the ledgers. */
public final class Ledgers implements ProcessorSupplier<String, Object, String, Ledger> {
    static final String ACCOUNTS = "ledger-accounts";
    static final String ENTRIES = "ledger-entries";
    static final String FEEDS = "ledger-feeds";

    private final Duration forgetAfter;
    private final InstantSource clock;
    private final LedgerMeters meters;

    /**
     * Ledgers.
     *
     * @param forgetAfter how long an address counts of which nothing is heard any more
     */
    public Ledgers(Duration forgetAfter, InstantSource clock, MeterRegistry registry) {
        this.forgetAfter = forgetAfter;
        this.clock = clock;
        this.meters = new LedgerMeters(registry);
    }

    @Override
    public Processor<String, Object, String, Ledger> get() {
        return new LedgerProcessor(forgetAfter, clock, meters);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                // few accounts, written at each outcome: one write for each commit is enough
                store(ACCOUNTS, Serdes.String(), Account.serde()).withCachingEnabled(),
                store(ENTRIES, Serdes.Bytes(), Entry.serde()),
                store(FEEDS, Serdes.String(), new JsonSerde<>(FeedStatus.class)));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }
}
