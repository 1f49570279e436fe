package dateline.deploy.standalone.archive;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.StageHost;
import dateline.ingest.events.RawPage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many pages wait for enrich to read them, transaction marks included. Thread-safe. */
public final class ReadersLag implements LongSupplier, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final String topic;
    private final String group;

    public ReadersLag(KafkaSettings kafka, String prefix) {
        this.admin = Clients.admin(kafka);
        this.topic = RawPage.TOPIC.under(prefix).name();
        this.group = StageHost.applicationId(prefix, "enrich");
    }

    @Override
    public long getAsLong() {
        Map<TopicPartition, @Nullable OffsetAndMetadata> read =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());
        return offsets(OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata position = read.get(end.getKey());
                    long from = position == null ? starts.getOrDefault(end.getKey(), 0L) : position.offset();
                    return end.getValue() - from;
                })
                .sum();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        answer(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream())
                .forEach(part -> wanted.put(new TopicPartition(topic, part.partition()), spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(wanted).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("broker refused: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("broker did not answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
