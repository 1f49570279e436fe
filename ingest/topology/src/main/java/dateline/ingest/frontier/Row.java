package dateline.ingest.frontier;

import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * Where the queue of one host and one urgency begins. Whatever waits lies behind the entry that was taken last, and
 * before that there may be many tombstones. For the stream thread alone.
 */
final class Row {
    private QueueKey from;
    private Instant next = Instant.MAX;

    Row(String host, Urgency urgency) {
        from = QueueKey.first(host, urgency);
    }

    /** When its first entry is due; {@link Instant#MAX}: none waits. */
    Instant next() {
        return next;
    }

    boolean isDue(Instant now) {
        return !next.isAfter(now);
    }

    void next(Instant when) {
        next = when;
    }

    /** An entry is due then, perhaps before those that wait already. */
    void add(Instant when) {
        next = when.isBefore(next) ? when : next;
    }

    /** What waits lies behind it. */
    void taken(QueueKey key) {
        from = key.next();
    }

    /** The entry that was taken last is the first again. */
    void putBack(QueueKey key) {
        from = key;
        next = key.due();
    }

    /** Never before what was taken, or a clock that was set back would hide the entry. */
    Instant notBehind(Instant due) {
        return due.isBefore(from.due()) ? from.due() : due;
    }

    /** No entry that is put after the last one that was taken may have a lower number, or it might lie before that one. */
    long sequence() {
        return from.sequence();
    }

    Bytes from() {
        return from.bytes();
    }

    Bytes end() {
        return QueueKey.last(from.host(), from.urgency());
    }
}
