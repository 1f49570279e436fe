package dateline.deploy.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a topic from its oldest record to where it ends at the beginning of the reading. */
public final class TopicScan {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicScan() {}

    /**
     * Hands on every record; in order within a partition.
     *
     * @throws KafkaException if the broker cannot be reached or has no such topic
     */
    public static <K, V> void forEach(
            KafkaConsumer<K, V> consumer, String topic, Consumer<ConsumerRecord<K, V>> visitor) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    visitor.accept(record);
                }
            });
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("no topic " + topic + " at this broker");
            }
            return partitions;
        } catch (TimeoutException e) {
            throw new KafkaException("no broker answers: " + e.getMessage(), e);
        }
    }
}
