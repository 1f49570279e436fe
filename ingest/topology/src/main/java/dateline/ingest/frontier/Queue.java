package dateline.ingest.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
            List<Queued> head = row.isDue(now) ? take(row, now, 1, any -> true) : List.of();
            if (!head.isEmpty()) {
                return Optional.of(head.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Takes what follows a page that was taken, as long as it is due and wanted. */
    List<Queued> takeMore(Host host, Queued taken, Instant now, int most, Predicate<QueueEntry> wanted) {
        Row row = host.row(taken.key().urgency());
        return row.isDue(now) ? take(row, now, most, wanted) : List.of();
    }

    /** Lets a page that was taken wait again. */
    void putBack(Host host, QueueKey key) {
        host.row(key.urgency()).putBack(key);
    }

    void remove(QueueKey key) {
        store.put(key.bytes(), null); // unlike delete, it reads nothing
        backlog.add(key.urgency(), -1);
    }

    private List<Queued> take(Row row, Instant now, int most, Predicate<QueueEntry> wanted) {
        List<Queued> taken = new ArrayList<>();
        try (KeyValueIterator<Bytes, QueueEntry> rest = store.range(row.from(), row.end())) {
            Instant next = due(rest);
            while (taken.size() < most && !next.isAfter(now)) {
                QueueKey key = QueueKey.read(rest.peekNextKey());
                QueueEntry entry = rest.next().value;
                if (!wanted.test(entry)) {
                    break;
                }
                taken.add(new Queued(key, entry));
                row.taken(key);
                next = due(rest);
            }
            row.next(next);
        }
        return taken;
    }

    private static Instant due(KeyValueIterator<Bytes, QueueEntry> rest) {
        return rest.hasNext() ? QueueKey.read(rest.peekNextKey()).due() : Instant.MAX;
    }
}
