package dateline.deploy.standalone.chaos;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.sink.events.ArticleEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Tells the copydesk what is published while it happens. Runs on a thread of its own until it is closed. */
final class Watcher implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, ArticleEvent> consumer;
    private final String topic;
    private final Copydesk desk;
    private final Thread thread;
    private volatile boolean closed;

    private Watcher(KafkaSettings kafka, String prefix, Copydesk desk) {
        this.topic = ArticleEvent.TOPIC.under(prefix).name();
        this.consumer = Clients.consumer(kafka, ArticleEvent.TOPIC.serde().deserializer());
        this.desk = desk;
        this.thread = Thread.ofPlatform().name("watcher").unstarted(this::watch);
    }

    static Watcher start(KafkaSettings kafka, String prefix, Copydesk desk) {
        Watcher watcher = new Watcher(kafka, prefix, desk);
        watcher.thread.start();
        return watcher;
    }

    private void watch() {
        try (consumer) {
            assign();
            while (!closed) {
                consumer.poll(POLL)
                        .forEach(record -> desk.saw(
                                record.value().article().url(), record.value().version()));
            }
        } catch (WakeupException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** The topic is there as soon as the first sink was. */
    private void assign() {
        List<TopicPartition> partitions = List.of();
        while (partitions.isEmpty() && !closed) {
            partitions = partitions();
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private List<TopicPartition> partitions() {
        try {
            return consumer.partitionsFor(topic, POLL.multipliedBy(5)).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException _) {
            return List.of();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
