package dateline.deploy.standalone.archive;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the replay of a file has come; written in the transaction that carries its pages.
 *
 * @param file name of the file, for people
 * @param last where the last record begins that was read, in bytes from the beginning; -1: none was
 * @param pages number of pages that were handed on
 * @param others number of records that were no pages, by why
 * @param done whether the file was read to its end
 * @param at when this was written
 */
record ReplayState(String file, long last, int pages, Map<String, Integer> others, boolean done, Instant at) {
    /** Key: fingerprint of the file. */
    static final Topic<ReplayState> TOPIC = Topic.compacted("replays", ReplayState.class);

    ReplayState {
        requireNonNull(file, "file");
        requireNonNull(at, "at");
        others = others == null ? Map.of() : Map.copyOf(new TreeMap<>(others));
    }

    static ReplayState none(String file) {
        return new ReplayState(file, -1, 0, Map.of(), false, Instant.EPOCH);
    }

    ReplayState withPage(long position) {
        return new ReplayState(file, position, pages + 1, others, done, at);
    }

    ReplayState withOther(String why, long position) {
        Map<String, Integer> more = new TreeMap<>(others);
        more.merge(why, 1, Integer::sum);
        return new ReplayState(file, position, pages, more, done, at);
    }

    ReplayState at(Instant now, boolean end) {
        return new ReplayState(file, last, pages, others, end, now);
    }
}
