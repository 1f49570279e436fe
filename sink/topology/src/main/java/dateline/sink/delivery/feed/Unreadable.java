package dateline.sink.delivery.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that cannot be read: whoever else wrote to a topic does not stop the news. Thread-safe. */
public final class Unreadable {
    private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

    private Unreadable() {}

    /** Tells that a record is passed over, and why. */
    public static void skip(ConsumerRecord<?, ?> record, SerializationException why) {
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", why.getMessage())
                .log("record skipped");
    }
}
