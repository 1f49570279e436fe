package dateline.ingest.frontier;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The pages that wait for their turn, in a store. For the stream thread alone. */
final class Queue {
    /**
     * An entry and where it lies.
     *
     * @param key where
     * @param entry what waits
     */
    record Queued(QueueKey key, QueueEntry entry) {}

    private static final int NUMBERS_A_MILLISECOND = 20; // as a power of two

    private final KeyValueStore<Bytes, QueueEntry> store;
    private final Backlog backlog;
    private long sequence;

    /** The queue in a store. Entries are numbered from the time on, so that those of two incarnations don't meet. */
    Queue(KeyValueStore<Bytes, QueueEntry> store, Backlog backlog, Instant now) {
        this.store = store;
        this.backlog = backlog;
        this.sequence = now.toEpochMilli() << NUMBERS_A_MILLISECOND;
    }

    /** Tells the hosts what waits for them first; reads one key for each row, however long the rows are. */
    void restore(Hosts hosts) {
        Optional<QueueKey> head = head(null);
        while (head.isPresent()) {
            QueueKey key = head.get();
            hosts.named(key.host()).row(key.urgency()).add(key.due());
            head = head(QueueKey.last(key.host(), key.urgency()));
        }
    }

    private Optional<QueueKey> head(@Nullable Bytes from) {
        try (KeyValueIterator<Bytes, QueueEntry> rest = store.range(from, null)) {
            return rest.hasNext() ? Optional.of(QueueKey.read(rest.peekNextKey())) : Optional.empty();
        }
    }

    /** Lets a page wait until it is due. */
    void put(Host host, Instant due, QueueEntry entry) {
        Row row = host.row(entry.urgency());
        Instant when = row.notBehind(due);
        store.put(new QueueKey(host.name(), entry.urgency(), when, sequence++).bytes(), entry);
        backlog.add(entry.urgency(), 1);
        row.add(when);
    }

    /** Takes the most urgent page that is due at a host, and leaves it in the store until it is settled. */
    Optional<Queued> take(Host host, Instant now) {
        for (Urgency urgency : Urgency.values()) {
            Row row = host.row(urgency);
            Optional<Queued> head = row.isDue(now) ? take(row, now) : Optional.empty();
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    /** Lets a page that was taken wait again. */
    void putBack(Host host, QueueKey key) {
        host.row(key.urgency()).putBack(key);
    }

    void remove(QueueKey key) {
        store.delete(key.bytes());
        backlog.add(key.urgency(), -1);
    }

    private Optional<Queued> take(Row row, Instant now) {
        try (KeyValueIterator<Bytes, QueueEntry> rest = store.range(row.from(), row.end())) {
            if (!rest.hasNext()) {
                row.next(Instant.MAX);
                return Optional.empty();
            }
            QueueKey key = QueueKey.read(rest.peekNextKey());
            if (key.due().isAfter(now)) {
                row.next(key.due());
                return Optional.empty();
            }
            QueueEntry entry = rest.next().value;
            row.taken(key, rest.hasNext() ? QueueKey.read(rest.peekNextKey()).due() : Instant.MAX);
            return Optional.of(new Queued(key, entry));
        }
    }
}
