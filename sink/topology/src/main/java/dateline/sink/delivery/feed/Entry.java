package dateline.sink.delivery.feed;

import dateline.sink.delivery.filter.Candidate;
import dateline.sink.events.ArticleEvent;
import java.nio.ByteBuffer;

/** One published version and where it stands on the topic. Thread-safe. */
public final class Entry {
    private final int partition;
    private final long offset;
    private final byte[] json;
    private final Candidate candidate;

    Entry(int partition, long offset, byte[] json, ArticleEvent event) {
        this.partition = partition;
        this.offset = offset;
        this.json = json;
        this.candidate = new Candidate(event);
    }

    /** The partition that it stands in. */
    public int partition() {
        return partition;
    }

    /** Its offset there. */
    public long offset() {
        return offset;
    }

    /** The version. */
    public ArticleEvent event() {
        return candidate.event();
    }

    /** The version, ready to be looked at by filters. */
    public Candidate candidate() {
        return candidate;
    }

    /** The version as JSON, as it was published. */
    public ByteBuffer json() {
        return ByteBuffer.wrap(json).asReadOnlyBuffer();
    }

    int size() {
        return json.length;
    }
}
