package dateline.sink.delivery.source;

import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.feed.TopicReader;
import dateline.sink.delivery.feed.Unreadable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The sources that are followed and their ledgers, read anew at each start from their compacted topics. Thread-safe. */
public final class SourceHealth implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topic<Source> sourceTopic;
    private final Topic<Ledger> ledgerTopic;
    private final Map<String, Source> sources = new ConcurrentSkipListMap<>();
    private final Map<String, Ledger> ledgers = new ConcurrentSkipListMap<>();
    private @Nullable TopicReader reader;

    private SourceHealth(String prefix) {
        this.sourceTopic = Source.TOPIC.under(prefix);
        this.ledgerTopic = Ledger.TOPIC.under(prefix);
    }

    /**
     * A source and what became of it.
     *
     * @param source as the operator describes it
     * @param ledger absent: nothing has been entered yet
     */
    public record Health(Source source, @Nullable Ledger ledger) {}

    /**
     * Begins to read.
     *
     * @param failed is told once where reading broke
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static SourceHealth start(Broker broker, String prefix, java.util.function.Consumer<Throwable> failed) {
        SourceHealth health = new SourceHealth(prefix);
        Consumer<String, byte[]> consumer = broker.reader();
        List<TopicPartition> partitions = List.of(health.sourceTopic.name(), health.ledgerTopic.name()).stream()
                .flatMap(topic -> TopicReader.partitions(consumer, topic).stream())
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        first.forEach(consumer::seek);
        health.reader = TopicReader.start("sources", consumer, (records, _) -> records.forEach(health::take), failed);
        return health;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(sourceTopic.name())) {
                put(record, sourceTopic, sources);
            } else {
                put(record, ledgerTopic, ledgers);
            }
        } catch (SerializationException e) {
            Unreadable.skip(record, e);
        }
    }

    private static <T> void put(ConsumerRecord<String, byte[]> record, Topic<T> topic, Map<String, T> all) {
        T value = topic.serde().deserializer().deserialize(topic.name(), record.value());
        if (value == null) {
            all.remove(record.key());
        } else {
            all.put(record.key(), value);
        }
    }

    /** All sources, by id. */
    List<Health> all() {
        return sources.values().stream()
                .map(source -> new Health(source, ledgers.get(source.id())))
                .toList();
    }

    /** All sources as JSON. */
    byte[] json() {
        return JsonSerde.mapper().writeValueAsBytes(new Answer(all()));
    }

    private record Answer(
            @com.fasterxml.jackson.annotation.JsonInclude List<Health> items) {}

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
