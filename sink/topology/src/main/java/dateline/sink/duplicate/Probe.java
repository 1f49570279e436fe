package dateline.sink.duplicate;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import java.util.List;

/**
 * A question to the owner of a group of bands: whose texts have these keys? The one who asks is remembered under them.
 *
 * @param asker whose text it is, and when that appeared
 * @param version the version that waits for the answer
 * @param arrived when the text was looked at, in milliseconds of the wall clock
 * @param group the group of bands
 * @param keys the text's keys there
 */
public record Probe(Appearance asker, int version, long arrived, int group, List<Long> keys) {
    /** Key: the group. */
    public static final Topic<Probe> TOPIC = Topic.inTransit("probes", Probe.class);

    public Probe {
        requireNonNull(asker, "asker");
        keys = List.copyOf(keys);
    }
}
