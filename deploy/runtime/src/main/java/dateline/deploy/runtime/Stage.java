package dateline.deploy.runtime;

import dateline.ingest.events.Topic;
import java.util.List;
import org.apache.kafka.streams.Topology;

/**
 * One stage of the pipeline, ready to be hosted.
 *
 * @param name ingest, enrich or sink
 * @param topics what it reads and writes, without prefix; created where missing
 * @param topology its steps
 */
public record Stage(String name, List<Topic<?>> topics, Topology topology) {
    public Stage {
        topics = List.copyOf(topics);
    }
}
