package dateline.deploy;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The sources that a running service follows: the compacted topic {@code sources}. For one thread. */
public final class SourceRegistry {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final Topic<Source> topic;

    public SourceRegistry(KafkaSettings kafka, String prefix) {
        this.kafka = kafka;
        this.topic = Source.TOPIC.under(prefix);
    }

    /**
     * Makes the topic hold exactly these sources: writes what is new or changed and removes the rest.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void replace(List<Source> sources) {
        Map<String, Source> standing = read();
        Map<String, Source> wanted = new LinkedHashMap<>();
        sources.forEach(source -> wanted.put(source.id(), source));
        try (KafkaProducer<String, Source> producer =
                Clients.producer(kafka, topic.serde().serializer())) {
            Stream<ProducerRecord<String, Source>> changed = wanted.values().stream()
                    .filter(source -> !source.equals(standing.get(source.id())))
                    .map(source -> new ProducerRecord<>(topic.name(), source.id(), source));
            Stream<ProducerRecord<String, Source>> removed = standing.keySet().stream()
                    .filter(id -> !wanted.containsKey(id))
                    .map(id -> new ProducerRecord<>(topic.name(), id, null));
            Stream.concat(changed, removed).map(producer::send).toList().forEach(SourceRegistry::await);
        }
    }

    /** The sources that stand in the topic now, by id. */
    public Map<String, Source> read() {
        Map<String, Source> standing = new LinkedHashMap<>();
        try (KafkaConsumer<String, Source> consumer =
                Clients.consumer(kafka, topic.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name(), PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(source -> {
                    if (source.value() == null) {
                        standing.remove(source.key());
                    } else {
                        standing.put(source.key(), source.value());
                    }
                });
            }
        }
        return standing;
    }

    private static void await(Future<RecordMetadata> write) {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write sources: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
