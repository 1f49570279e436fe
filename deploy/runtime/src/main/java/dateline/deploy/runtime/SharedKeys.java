package dateline.deploy.runtime;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * Which topics one task reads together. A key must lie in the same partition of each, or what belongs together meets in
 * different tasks and waits for each other for ever; Kafka Streams checks that for joins only.
 */
final class SharedKeys {
    private SharedKeys() {}

    /** The full names of the topics of each such set. */
    static Stream<Set<String>> of(Topology topology) {
        return topology.describe().subtopologies().stream()
                .map(SharedKeys::sources)
                .filter(topics -> topics.size() > 1);
    }

    private static Set<String> sources(Subtopology tasks) {
        Set<String> topics = new TreeSet<>();
        tasks.nodes().forEach(node -> {
            if (node instanceof Source source && source.topicSet() != null) {
                topics.addAll(source.topicSet());
            }
        });
        return topics;
    }
}
