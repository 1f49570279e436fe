package dateline.sink.delivery.feed;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** How delivery reaches Kafka. Thread-safe. */
public interface Broker {
    /** A new reader of committed records, outside any group, which begins at the oldest record where it is lost. */
    Consumer<String, byte[]> reader();

    /** A new member of a group that shares topics among its members; it commits nothing. */
    Consumer<String, byte[]> member(String group);

    /** A new writer whose records are acknowledged by all replicas. */
    Producer<String, byte[]> writer();

    /** What tells a topic from one of the same name that was made later. */
    String idOf(String topic);
}
