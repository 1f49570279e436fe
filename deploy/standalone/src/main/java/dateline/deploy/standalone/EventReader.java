package dateline.deploy.standalone;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads published articles as they are committed. Reads on one thread; may be closed from another. */
final class EventReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, ArticleEvent> consumer;
    private final boolean resumable;
    private volatile boolean closed;

    private EventReader(KafkaConsumer<String, ArticleEvent> consumer, boolean resumable) {
        this.consumer = consumer;
        this.resumable = resumable;
    }

    /**
     * A reader of all articles, or of those to come.
     *
     * @throws KafkaException if the broker cannot be reached or has no such topic
     */
    static EventReader of(KafkaSettings kafka, String prefix, boolean fromBeginning) {
        EventReader reader = open(kafka, prefix, false);
        if (fromBeginning) {
            reader.consumer.seekToBeginning(reader.consumer.assignment());
        } else {
            reader.consumer.seekToEnd(reader.consumer.assignment());
            reader.consumer.assignment().forEach(partition -> reader.consumer.position(partition, PATIENCE));
        }
        return reader;
    }

    /** A reader that goes on where the last one of that name stopped; it repeats what that one may not have handled. */
    static EventReader resumed(KafkaSettings kafka, String prefix, String name) {
        return open(kafka.with(ConsumerConfig.GROUP_ID_CONFIG, name), prefix, true);
    }

    private static EventReader open(KafkaSettings kafka, String prefix, boolean resumable) {
        Topic<ArticleEvent> topic = ArticleEvent.TOPIC.under(prefix);
        KafkaConsumer<String, ArticleEvent> consumer =
                Clients.consumer(kafka, topic.serde().deserializer());
        try {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic.name(), PATIENCE);
            if (partitions.isEmpty()) {
                throw new KafkaException("no topic " + topic.name() + " at " + kafka.bootstrapServers()
                        + ": no sink has run there under this prefix");
            }
            consumer.assign(partitions.stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            return new EventReader(consumer, resumable);
        } catch (TimeoutException e) {
            consumer.close();
            throw new KafkaException("no broker answers at " + kafka.bootstrapServers(), e);
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
    }

    /** Hands on each event until the reader is closed. */
    void forEach(Consumer<ArticleEvent> handler) {
        try (consumer) {
            while (!closed) {
                ConsumerRecords<String, ArticleEvent> records = consumer.poll(POLL);
                for (ConsumerRecord<String, ArticleEvent> record : records) {
                    handler.accept(record.value());
                }
                if (resumable && !records.isEmpty()) {
                    commit();
                }
            }
        } catch (WakeupException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** What a broker does not take in time is committed with the next events. */
    private void commit() {
        try {
            consumer.commitSync(PATIENCE);
        } catch (TimeoutException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("position not committed");
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
