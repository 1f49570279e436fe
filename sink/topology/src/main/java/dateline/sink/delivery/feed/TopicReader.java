package dateline.sink.delivery.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads topics to their end and on, on a thread of its own, until it is closed or something breaks. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<String, byte[]> consumer;
    private final Taker taker;
    private final java.util.function.Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean closed;

    private TopicReader(
            String name,
            Consumer<String, byte[]> consumer,
            Taker taker,
            java.util.function.Consumer<Throwable> failed) {
        this.consumer = consumer;
        this.taker = taker;
        this.failed = failed;
        this.thread = Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler((_, cause) -> ended(cause))
                .unstarted(this::read);
    }

    /** Takes what was read. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes the next records; is called with none too, several times a second.
         *
         * @param records in the order of each partition
         * @param positions the next offset of each partition
         */
        void take(List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> positions);
    }

    /**
     * Begins to read.
     *
     * @param consumer assigned and at its positions; closed in the end
     * @param failed is told once what broke
     */
    public static TopicReader start(
            String name,
            Consumer<String, byte[]> consumer,
            Taker taker,
            java.util.function.Consumer<Throwable> failed) {
        TopicReader reader = new TopicReader(name, consumer, taker, failed);
        reader.thread.start();
        return reader;
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                List<ConsumerRecord<String, byte[]>> list = new java.util.ArrayList<>();
                records.forEach(list::add);
                taker.take(list, positions());
            }
        }
    }

    /** Whatever ended it, even what nobody foresaw: a reader that falls silent would look like a day without news. */
    private void ended(Throwable cause) {
        if (!closed) {
            failed.accept(cause);
        }
    }

    private Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    /** The partitions of a topic, in their order. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
