package dateline.deploy;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads what stands in a compacted topic: the latest value of each key. */
public final class LatestValues {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LatestValues() {}

    /**
     * All values that stand there now, by key.
     *
     * @throws KafkaException if the broker cannot be reached or has no such topic
     */
    public static <T> Map<String, T> read(KafkaSettings kafka, Topic<T> topic) {
        try (KafkaConsumer<String, T> consumer =
                Clients.consumer(kafka, topic.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name(), PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("no topic " + topic.name() + " at " + kafka.bootstrapServers()
                        + ": no ingest has run there under this prefix");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, partitions);
        }
    }

    private static <T> Map<String, T> readToEnd(KafkaConsumer<String, T> consumer, List<TopicPartition> partitions) {
        Map<String, T> standing = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(entry -> {
                if (entry.value() == null) {
                    standing.remove(entry.key());
                } else {
                    standing.put(entry.key(), entry.value());
                }
            });
        }
        return standing;
    }
}
