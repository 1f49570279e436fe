package dateline.sink.delivery.feed;

import org.apache.kafka.clients.consumer.Consumer;

/** How delivery reaches Kafka. Thread-safe. */
public interface Broker {
    /** A new reader of committed records, outside any group, which begins at the oldest record where it is lost. */
    Consumer<String, byte[]> reader();

    /** What tells a topic from one of the same name that was made later. */
    String idOf(String topic);
}
