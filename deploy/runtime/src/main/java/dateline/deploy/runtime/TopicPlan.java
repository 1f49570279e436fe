package dateline.deploy.runtime;

import dateline.deploy.runtime.TopicChange.Configure;
import dateline.deploy.runtime.TopicChange.Create;
import dateline.deploy.runtime.TopicChange.Keep;
import dateline.ingest.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** Compares topics as they are with what Dateline wants, and mends what can be mended. For one thread. */
public final class TopicPlan {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final TopicSettings settings;
    private final Map<String, Topic<?>> topics;

    /**
     * A plan for some topics.
     *
     * @param topics without prefix
     */
    public TopicPlan(Admin admin, TopicSettings settings, Collection<Topic<?>> topics) {
        this.admin = admin;
        this.settings = settings;
        this.topics = topics.stream()
                .<Topic<?>>map(topic -> topic.under(settings.prefix()))
                .distinct()
                .collect(Collectors.toMap(Topic::name, topic -> topic, (one, _) -> one, java.util.TreeMap::new));
    }

    /**
     * What differs, by name of the topic.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public List<TopicChange> changes() {
        Set<String> there = answer(admin.listTopics().names());
        List<String> known = topics.keySet().stream().filter(there::contains).toList();
        Map<String, TopicDescription> described =
                answer(admin.describeTopics(known).allTopicNames());
        Map<ConfigResource, Config> configured = answer(
                admin.describeConfigs(known.stream().map(TopicPlan::resource).toList())
                        .all());
        List<TopicChange> changes = new ArrayList<>();
        topics.forEach((name, topic) -> {
            TopicDescription description = described.get(name);
            if (description == null) {
                changes.add(new Create(name, settings.partitions(topic), settings.replication()));
            } else {
                changes.addAll(differences(topic, description, configured));
            }
        });
        return changes;
    }

    private List<TopicChange> differences(
            Topic<?> topic, TopicDescription description, Map<ConfigResource, Config> configured) {
        List<TopicChange> differences = new ArrayList<>();
        int partitions = description.partitions().size();
        if (partitions != settings.partitions(topic)) {
            differences.add(new Keep(topic.name(), partitions, settings.partitions(topic)));
        }
        TopicSetup.configuration(topic).forEach((property, wanted) -> {
            String value = value(configured.get(resource(topic.name())), property);
            if (!wanted.equals(value)) {
                differences.add(new Configure(topic.name(), property, value, wanted));
            }
        });
        return differences;
    }

    /**
     * Makes the topics that are missing and sets the properties that differ.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void apply(List<TopicChange> changes) {
        if (changes.stream().anyMatch(Create.class::isInstance)) {
            new TopicSetup(admin, new TopicSettings("", settings.partitions(), settings.replication()))
                    .ensure(topics.values());
        }
        Map<ConfigResource, Collection<AlterConfigOp>> operations = changes.stream()
                .filter(Configure.class::isInstance)
                .map(Configure.class::cast)
                .collect(Collectors.groupingBy(
                        change -> resource(change.topic()),
                        Collectors.mapping(TopicPlan::operation, Collectors.toCollection(ArrayList::new))));
        answer(admin.incrementalAlterConfigs(operations).all());
    }

    private static String value(@Nullable Config config, String property) {
        ConfigEntry entry = config == null ? null : config.get(property);
        return entry == null ? "" : entry.value();
    }

    private static AlterConfigOp operation(Configure change) {
        return new AlterConfigOp(new ConfigEntry(change.property(), change.to()), AlterConfigOp.OpType.SET);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
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
}
