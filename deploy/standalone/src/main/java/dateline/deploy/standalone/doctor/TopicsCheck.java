package dateline.deploy.standalone.doctor;

import dateline.deploy.runtime.TopicChange;
import dateline.deploy.runtime.TopicPlan;
import dateline.deploy.runtime.TopicSettings;
import dateline.ingest.events.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** Looks at whether the topics are there, configured as they must be, and led and copied. */
final class TopicsCheck {
    private TopicsCheck() {}

    static List<Finding> of(Broker broker, TopicSettings settings, Collection<Topic<?>> topics) {
        List<Finding> findings = new ArrayList<>();
        List<TopicChange> changes = new TopicPlan(broker.admin(), settings, topics).changes();
        changes.forEach(change -> finding(change).ifPresent(findings::add));
        findings.addAll(partitions(broker, settings, topics));
        if (findings.isEmpty()) {
            findings.add(Finding.ok("topics", "all " + topics.size() + " are there and as they must be"));
        }
        return findings;
    }

    /** A number of partitions that stays is as it should be. */
    private static Optional<Finding> finding(TopicChange change) {
        return switch (change) {
            case TopicChange.Create(String topic, var _, var _) ->
                Optional.of(Finding.warn(
                        "topics",
                        topic + " does not exist: a service makes it when it starts, or dateline topics apply does."));
            case TopicChange.Configure(String topic, String property, String from, String to) ->
                Optional.of(Finding.fail(
                        "topics",
                        topic + " has " + property + " " + from + " and not " + to + ": run dateline topics apply."));
            case TopicChange.Keep _ -> Optional.empty();
        };
    }

    private static List<Finding> partitions(Broker broker, TopicSettings settings, Collection<Topic<?>> topics) {
        List<String> names = topics.stream()
                .map(topic -> topic.under(settings.prefix()).name())
                .filter(broker.answer(broker.admin().listTopics().names())::contains)
                .toList();
        Map<String, TopicDescription> described =
                broker.answer(broker.admin().describeTopics(names).allTopicNames());
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream().flatMap(partition -> sick(topic.name(), partition)))
                .toList();
    }

    private static Stream<Finding> sick(String topic, TopicPartitionInfo partition) {
        String name = topic + "[" + partition.partition() + "]";
        if (partition.leader() == null || partition.leader().isEmpty()) {
            return Stream.of(Finding.fail("partitions", name + " has no leader: a broker is down. Start it again."));
        }
        int copies = partition.replicas().size();
        int insync = partition.isr().size();
        return insync < copies
                ? Stream.of(Finding.warn(
                        "partitions",
                        name + " has " + insync + " of " + copies + " copies in sync: a broker is down or slow."))
                : Stream.empty();
    }
}
