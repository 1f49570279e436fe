package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * Key of the queue: host, a zero, urgency, due time in milliseconds and a sequence number, so that the entries of a host
 * and an urgency lie together in the order in which they are due.
 *
 * @param host who is asked
 * @param urgency before which others it is taken
 * @param due not before
 * @param sequence tells entries of the same time apart
 */
record QueueKey(String host, Urgency urgency, Instant due, long sequence) {
    private static final int TAIL = 2 + 2 * Long.BYTES;

    static QueueKey read(Bytes key) {
        byte[] bytes = key.get();
        int end = bytes.length - TAIL;
        ByteBuffer tail = ByteBuffer.wrap(bytes, end + 1, TAIL - 1);
        Urgency urgency = Urgency.ofRank(tail.get());
        return new QueueKey(
                new String(bytes, 0, end, UTF_8), urgency, Instant.ofEpochMilli(tail.getLong()), tail.getLong());
    }

    /** Lies before all entries of the host and the urgency. */
    static QueueKey first(String host, Urgency urgency) {
        return new QueueKey(host, urgency, Instant.EPOCH, 0);
    }

    /** Lies behind all entries of the host and the urgency. */
    static Bytes last(String host, Urgency urgency) {
        return bytes(host, urgency, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Lies right behind this one. */
    QueueKey next() {
        return new QueueKey(host, urgency, due, sequence + 1);
    }

    Bytes bytes() {
        return bytes(host, urgency, due.toEpochMilli(), sequence);
    }

    private static Bytes bytes(String host, Urgency urgency, long due, long sequence) {
        byte[] name = host.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + TAIL)
                .put(name)
                .put((byte) 0)
                .put(urgency.rank())
                .putLong(due)
                .putLong(sequence)
                .array());
    }
}
