package dateline.deploy.runtime;

import static java.util.Map.entry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The properties a stage runs with: exactly once, quick, with dead letters; an operator's own come last. */
final class StreamsConfiguration {
    /** Measured: the default of 16 KiB, below the size of a page, costs a factor of two to three in throughput. */
    private static final String BATCH = Integer.toString(256 * 1024);

    /**
     * An instance joins once the others have worked off what they polled. Measured: with Kafka Streams' 1,000 records, a
     * second instance of enrich began after 45 s while many pages waited.
     */
    private static final String POLLED = "100";

    /** How often it is asked whether a new instance has caught up with the stores it is to take over: as often as may be. */
    private static final String PROBING = "60000";

    /**
     * Bounds what lies in memory while more comes than is worked off. With Kafka's own 50 MiB fetched at once and 1,000
     * records of each partition, records were two fifths of sink's heap of 512 MiB when it was overloaded.
     */
    private static final String FETCHED = Integer.toString(16 * 1024 * 1024);

    private static final String BUFFERED = "200";

    private static final String MAXIMUM = Integer.toString(TopicSetup.MAXIMUM_MESSAGE_BYTES);

    private static final Map<String, Object> FIXED = Map.ofEntries(
            entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
            entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100"),
            // Punctuators come late by up to this time when no input comes; the frontier lives by its punctuator.
            entry(StreamsConfig.POLL_MS_CONFIG, "20"),
            entry(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName()),
            entry(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName()),
            entry(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName()),
            entry(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING),
            entry(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLLED),
            entry(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED),
            entry(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCHED),
            entry(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
            entry(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000"),
            entry(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), MAXIMUM),
            entry(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAXIMUM),
            entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH),
            entry(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "5"),
            entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4"),
            entry(
                    StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG),
                    TraceHeaders.class.getName()),
            entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class.getName()),
            entry(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAXIMUM));

    private StreamsConfiguration() {}

    /** The properties of a stage. */
    static Properties of(String stage, HostSettings settings, MeterRegistry registry) {
        Map<String, Object> all = new HashMap<>(FIXED);
        // Kafka lets ours, which are for one kind of client, go before an operator's, which are for all.
        settings.kafka().properties().keySet().forEach(set -> all.keySet().removeIf(ours -> ours.endsWith("." + set)));
        String prefix = settings.topic().prefix();
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(prefix, stage));
        all.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId(prefix, stage));
        all.put(StreamsConfig.STATE_DIR_CONFIG, settings.state().directory().toString());
        all.put(
                StoreMemory.SHARED_CONFIG,
                new StoreMemory.Shared(settings.state().memoryBytes()));
        all.put(DeadLetterHandler.TOPIC_CONFIG, DeadLetters.TOPIC.under(prefix).name());
        all.put(DeadLetterHandler.STAGE_CONFIG, stage);
        all.put(DeadLetterHandler.REGISTRY_CONFIG, registry);
        all.putAll(settings.kafka().properties());
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    /** Hyphens, because Kafka doubles the metrics of names with dots. */
    static String applicationId(String prefix, String stage) {
        return (prefix + stage).replace('.', '-');
    }
}
