package dateline.sink.delivery.webhook;

import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.feed.TopicReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which webhooks this instance sends for: those in the partitions that their consumer group gives it. Thread-safe. */
final class Ownership implements AutoCloseable {
    private final TopicReader reader;
    private volatile Set<Integer> partitions = Set.of();

    private Ownership(Broker broker, String topic, java.util.function.Consumer<Throwable> failed) {
        Consumer<String, byte[]> member = broker.member(topic + "-senders");
        member.subscribe(List.of(topic));
        // Nothing is made of what is read: the group is here for its partitions.
        this.reader = TopicReader.start(
                "webhook-senders", member, (_, positions) -> partitions = numbers(positions.keySet()), failed);
    }

    static Ownership join(Broker broker, String topic, java.util.function.Consumer<Throwable> failed) {
        return new Ownership(broker, topic, failed);
    }

    private static Set<Integer> numbers(Set<TopicPartition> assigned) {
        return assigned.stream().map(TopicPartition::partition).collect(Collectors.toUnmodifiableSet());
    }

    boolean owns(int partition) {
        return partitions.contains(partition);
    }

    @Override
    public void close() {
        reader.close();
    }
}
