package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * Key of the queue: host, a zero, due time in milliseconds and a sequence number, so that the entries of a host lie
 * together in the order in which they are due.
 *
 * @param host who is asked
 * @param due not before
 * @param sequence tells entries of the same time apart
 */
record QueueKey(String host, Instant due, long sequence) {
    private static final int TAIL = 1 + 2 * Long.BYTES;

    static QueueKey read(Bytes key) {
        byte[] bytes = key.get();
        int end = bytes.length - TAIL;
        ByteBuffer tail = ByteBuffer.wrap(bytes, end + 1, TAIL - 1);
        return new QueueKey(new String(bytes, 0, end, UTF_8), Instant.ofEpochMilli(tail.getLong()), tail.getLong());
    }

    /** Lies behind all entries of the host. */
    static Bytes last(String host) {
        return bytes(host, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Lies before all entries of the host. */
    static Bytes first(String host) {
        return bytes(host, 0, 0);
    }

    /** Lies right behind this one. */
    QueueKey next() {
        return new QueueKey(host, due, sequence + 1);
    }

    Bytes bytes() {
        return bytes(host, due.toEpochMilli(), sequence);
    }

    private static Bytes bytes(String host, long due, long sequence) {
        byte[] name = host.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + TAIL)
                .put(name)
                .put((byte) 0)
                .putLong(due)
                .putLong(sequence)
                .array());
    }
}
