package dateline.sink.delivery.feed;

import dateline.sink.events.ArticleEvent;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Reads entries from records. */
final class Entries {
    private Entries() {}

    /** What can be read; whoever else wrote to the topic does not stop the news. */
    static List<Entry> of(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().flatMap(Entries::entry).toList();
    }

    private static Stream<Entry> entry(ConsumerRecord<String, byte[]> record) {
        try {
            ArticleEvent event = ArticleEvent.TOPIC.serde().deserializer().deserialize(record.topic(), record.value());
            return Stream.ofNullable(event).map(known -> new Entry(record, known));
        } catch (SerializationException e) {
            Unreadable.skip(record, e);
            return Stream.empty();
        }
    }
}
