package dateline.sink.delivery.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where the topics are in the index, as it is written with each commit of the index: both are true together, or
 * neither is.
 *
 * @param topics each topic's id by its name
 * @param offsets the next offset of each partition
 */
record Positions(Map<String, String> topics, Map<TopicPartition, Long> offsets) {
    /** Rises when documents get another form: an index of another form is built anew. */
    private static final String FORM = "3";

    private static final String FORM_KEY = "form";
    private static final String TOPIC_KEY = "topic ";
    private static final String OFFSET_KEY = "offset ";

    Positions {
        topics = Map.copyOf(topics);
        offsets = Map.copyOf(offsets);
    }

    Map<String, String> userData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORM_KEY, FORM);
        topics.forEach((name, id) -> data.put(TOPIC_KEY + name, id));
        offsets.forEach((partition, offset) ->
                data.put(OFFSET_KEY + partition.partition() + " " + partition.topic(), Long.toString(offset)));
        return data;
    }

    /** What was written, if it is of these topics and of this form. */
    static Optional<Positions> read(Map<String, String> data, Map<String, String> topics) {
        boolean same = FORM.equals(data.get(FORM_KEY))
                && topics.entrySet().stream()
                        .allMatch(topic -> topic.getValue().equals(data.get(TOPIC_KEY + topic.getKey())));
        return same ? Optional.of(new Positions(topics, offsets(data))) : Optional.empty();
    }

    private static Map<TopicPartition, Long> offsets(Map<String, String> data) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(OFFSET_KEY)) {
                String[] parts = key.substring(OFFSET_KEY.length()).split(" ", 2);
                offsets.put(new TopicPartition(parts[1], Integer.parseInt(parts[0])), Long.valueOf(value));
            }
        });
        return offsets;
    }
}
