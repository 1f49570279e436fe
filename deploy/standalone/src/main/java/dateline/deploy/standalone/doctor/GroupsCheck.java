package dateline.deploy.standalone.doctor;

import dateline.deploy.runtime.StageHost;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Looks at whether each service runs somewhere, and how far behind it is. */
final class GroupsCheck {
    private static final List<String> STAGES = List.of("ingest", "enrich", "sink");
    private static final long MUCH = 10_000;
    private static final Pattern THREAD = Pattern.compile("-StreamThread-.*");

    private GroupsCheck() {}

    static List<Finding> of(Broker broker, String prefix) {
        Set<String> known = broker.answer(broker.admin().listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
        return STAGES.stream()
                .map(stage -> {
                    String group = StageHost.applicationId(prefix, stage);
                    return known.contains(group) ? running(broker, stage, group) : stopped(stage);
                })
                .toList();
    }

    private static Finding stopped(String stage) {
        return Finding.warn(stage, "runs nowhere: start dateline " + stage + ".");
    }

    private static Finding running(Broker broker, String stage, String name) {
        ConsumerGroupDescription group = broker.answer(
                        broker.admin().describeConsumerGroups(List.of(name)).all())
                .values()
                .iterator()
                .next();
        if (group.members().isEmpty()) {
            return stopped(stage);
        }
        long lag = lag(broker, name);
        String text = "%s, %,d records behind".formatted(instances(group), lag);
        if (group.groupState() != GroupState.STABLE) {
            return Finding.warn(stage, text + "; its group is " + group.groupState() + ", which passes in seconds.");
        }
        return lag > MUCH
                ? Finding.warn(
                        stage, text + ": it cannot keep up, or something holds it. Look at its log, start another.")
                : Finding.ok(stage, text);
    }

    /** Each thread of an instance is a member, named by the instance's id and the thread's number. */
    private static String instances(ConsumerGroupDescription group) {
        long instances = group.members().stream()
                .map(member ->
                        member.host() + " " + THREAD.matcher(member.clientId()).replaceFirst(""))
                .distinct()
                .count();
        return instances == 1 ? "1 instance" : instances + " instances";
    }

    private static long lag(Broker broker, String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                broker.answer(broker.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, ListOffsetsResultInfo> ends = broker.answer(broker.admin()
                .listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all());
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            lag += done == null ? 0 : Math.max(0, end.getValue().offset() - done.offset());
        }
        return lag;
    }
}
