package dateline.deploy.runtime;

import dateline.ingest.events.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics that are missing, and returns only when the broker leads each of their partitions. A producer that
 * writes sooner can lose its first batches (KAFKA-15591). For one thread.
 */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEADROOM = 2 * 1024 * 1024;

    /** Longest batch that a topic takes: a record of the longest kind, and its headers. */
    static final int MAXIMUM_MESSAGE_BYTES = Topic.MAXIMUM_RECORD_BYTES + HEADROOM;

    /** Of each partition; much more than is under way while a stage is overloaded. */
    private static final long IN_TRANSIT_BYTES = 1024L * 1024 * 1024;

    /** Where one task reads what many write, it may fall far behind: at 3 KB a record, by two and a half million. */
    private static final int SHARE_OF_ONE_PARTITION = 8;

    private static final int SEGMENTS = 8;

    private final Admin admin;
    private final TopicSettings settings;

    public TopicSetup(Admin admin, TopicSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * Makes the topics, under the prefix of the settings.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void ensure(Collection<Topic<?>> topics) {
        List<Topic<?>> named = topics.stream()
                .<Topic<?>>map(topic -> topic.under(settings.prefix()))
                .toList();
        List<String> names = named.stream().map(Topic::name).toList();
        Set<String> known = await(() -> admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        create(named.stream()
                .filter(topic -> !known.contains(topic.name()))
                .map(this::request)
                .toList());
        awaitLeaders(names);
    }

    /**
     * Makes sure that a key lies in the same partition of each of these topics.
     *
     * @param topics full names
     * @throws KafkaException naming the partitions of each if they are not the same
     */
    void requireEqualPartitions(Set<String> topics) {
        Map<String, Integer> partitions = new TreeMap<>();
        await(() -> admin.describeTopics(topics).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
        if (partitions.values().stream().distinct().count() > 1) {
            throw new KafkaException("topics that are read together must have the same number of partitions but have "
                    + partitions + ": make the smaller ones anew");
        }
    }

    private NewTopic request(Topic<?> topic) {
        return new NewTopic(topic.name(), settings.partitions(topic), (short) settings.replication())
                .configs(configuration(topic));
    }

    /** The properties that Dateline sets on a topic; all others are the broker's. */
    static Map<String, String> configuration(Topic<?> topic) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAXIMUM_MESSAGE_BYTES));
        switch (topic.retention()) {
            case BY_AGE -> {}
            case LATEST_PER_KEY -> config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case LATEST_WHILE_YOUNG ->
                config.put(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
            case IN_TRANSIT -> {
                int share = topic.spread() == Topic.Spread.ONE_PARTITION ? SHARE_OF_ONE_PARTITION : 1;
                config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
                config.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(share * IN_TRANSIT_BYTES));
                config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(IN_TRANSIT_BYTES / SEGMENTS));
            }
        }
        return config;
    }

    /** Another instance may create the same topics at the same moment. */
    private void create(List<NewTopic> missing) {
        admin.createTopics(missing).values().forEach((name, creation) -> {
            try {
                creation.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("cannot create topic " + name + ": " + e.getCause(), e.getCause());
                }
            } catch (TimeoutException e) {
                throw new KafkaException("no answer to the creation of topic " + name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
            }
        });
    }

    private void awaitLeaders(List<String> names) {
        await(() -> {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            topics.forEach((name, topic) -> topic.partitions()
                    .forEach(partition ->
                            partitions.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            return admin.listOffsets(partitions).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        });
    }

    /** A question to the broker. */
    @FunctionalInterface
    private interface Question<R> {
        R ask() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <R> R await(Question<R> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.ask();
            } catch (ExecutionException e) {
                if (!isTemporary(e.getCause()) || System.nanoTime() > deadline) {
                    throw failure(e.getCause());
                }
                pause();
            } catch (TimeoutException e) {
                throw new KafkaException("broker did not answer within " + PATIENCE, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
            }
        }
    }

    private static KafkaException failure(@Nullable Throwable cause) {
        return cause instanceof org.apache.kafka.common.errors.TimeoutException
                ? new KafkaException("no broker answers: " + cause.getMessage(), cause)
                : new KafkaException("broker refused: " + cause, cause);
    }

    private static boolean isTemporary(@Nullable Throwable cause) {
        return (cause instanceof RetriableException
                        && !(cause instanceof org.apache.kafka.common.errors.TimeoutException))
                || cause instanceof UnknownTopicOrPartitionException;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
