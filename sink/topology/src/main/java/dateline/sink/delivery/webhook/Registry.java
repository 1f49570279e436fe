package dateline.sink.delivery.webhook;

import dateline.ingest.events.Topic;
import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.feed.TopicReader;
import dateline.sink.delivery.feed.Unreadable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All webhooks and how far each has come, as two compacted topics hold them; every instance knows all. Thread-safe. */
final class Registry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topic<Webhook> webhookTopic;
    private final Topic<Progress> progressTopic;
    private final Producer<String, byte[]> producer;
    private final Map<String, Entry> webhooks = new ConcurrentHashMap<>();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private @Nullable TopicReader reader;

    /**
     * A webhook and the partition that it stands in.
     *
     * @param webhook the webhook
     * @param partition of its topic
     */
    record Entry(Webhook webhook, int partition) {}

    Registry(Broker broker, String prefix) {
        this.webhookTopic = Webhook.TOPIC.under(prefix);
        this.progressTopic = Progress.TOPIC.under(prefix);
        this.producer = broker.writer();
    }

    /**
     * Begins to read.
     *
     * @param changed is called several times a second, after whatever was read
     */
    void start(Broker broker, Runnable changed, java.util.function.Consumer<Throwable> failed) {
        Consumer<String, byte[]> consumer = broker.reader();
        List<TopicPartition> partitions = List.of(progressTopic.name(), webhookTopic.name()).stream()
                .flatMap(topic -> TopicReader.partitions(consumer, topic).stream())
                .toList();
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions, PATIENCE).forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        reader = TopicReader.start(
                "webhooks",
                consumer,
                (records, positions) -> {
                    records.forEach(this::take);
                    // Whoever sends must know first how far it has come.
                    if (ends.entrySet().stream()
                            .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                        changed.run();
                    }
                },
                failed);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(webhookTopic.name())) {
                Webhook webhook = webhookTopic.serde().deserializer().deserialize(record.topic(), record.value());
                put(record.key(), webhook == null ? null : new Entry(webhook, record.partition()), webhooks);
            } else {
                put(
                        record.key(),
                        progressTopic.serde().deserializer().deserialize(record.topic(), record.value()),
                        progress);
            }
        } catch (SerializationException e) {
            Unreadable.skip(record, e);
        }
    }

    private static <T> void put(String key, @Nullable T value, Map<String, T> all) {
        if (value == null) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
    }

    Map<String, Entry> all() {
        return Map.copyOf(webhooks);
    }

    Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.get(id)).map(Entry::webhook);
    }

    /** How far it has come since it last began, with the last attempts, whenever they were. */
    Progress progressOf(Webhook webhook) {
        Progress known = progress.get(webhook.id());
        if (known == null) {
            return Progress.beginning(webhook, List.of());
        }
        return known.generation() == webhook.generation() ? known : Progress.beginning(webhook, known.attempts());
    }

    /** Writes a webhook in the place of one, unless that is no more, or is another by now, as far as this instance knows. */
    synchronized void replace(Webhook known, Webhook by) {
        if (find(known.id()).filter(known::equals).isPresent()) {
            save(by);
        }
    }

    /** Writes a webhook; when this returns it is kept. */
    synchronized void save(Webhook webhook) {
        byte[] json = webhookTopic.serde().serializer().serialize(webhookTopic.name(), webhook);
        RecordMetadata written = write(new ProducerRecord<>(webhookTopic.name(), webhook.id(), json));
        webhooks.put(webhook.id(), new Entry(webhook, written.partition()));
    }

    synchronized void remove(String id) {
        write(new ProducerRecord<>(webhookTopic.name(), id, null));
        webhooks.remove(id);
        write(new ProducerRecord<>(progressTopic.name(), id, null));
        progress.remove(id);
    }

    /** Writes how far a webhook has come, if it is there and did not begin anew. What a crash loses is sent again. */
    synchronized void save(Progress reached) {
        boolean known = find(reached.webhook())
                .filter(webhook -> webhook.generation() == reached.generation())
                .isPresent();
        if (known) {
            keep(reached);
        }
    }

    private void keep(Progress reached) {
        byte[] json = progressTopic.serde().serializer().serialize(progressTopic.name(), reached);
        progress.put(reached.webhook(), reached);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(progressTopic.name(), reached.webhook(), json);
        var _ = producer.send(record, (_, failure) -> {
            if (failure != null) {
                LOG.atWarn()
                        .addKeyValue("webhook", reached.webhook())
                        .addKeyValue("reason", failure.getMessage())
                        .log("progress of webhook not written");
            }
        });
    }

    private RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write to " + record.topic() + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        producer.close();
    }
}
