package dateline.sink.delivery.feed;

import dateline.sink.delivery.filter.Candidate;
import dateline.sink.events.ArticleEvent;
import dateline.sink.lateness.Lateness;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One published version and where it stands on the topic. Thread-safe. */
public final class Entry {
    private final int partition;
    private final long offset;
    private final byte[] json;
    private final Candidate candidate;
    private final @Nullable Instant publishedAt;

    Entry(ConsumerRecord<String, byte[]> record, ArticleEvent event) {
        this.partition = record.partition();
        this.offset = record.offset();
        this.json = record.value();
        this.candidate = new Candidate(event);
        this.publishedAt = Lateness.publishedAt(record.headers());
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

    /** When it was published; absent where the record does not say. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    int size() {
        return json.length;
    }
}
