package dateline.ingest.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
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
    private boolean isAhead;

    /** The queue in a store. Entries are numbered from the time on, so that those of two incarnations don't meet. */
    Queue(KeyValueStore<Bytes, QueueEntry> store, Backlog backlog, Instant now) {
        this.store = store;
        this.backlog = backlog;
        this.sequence = now.toEpochMilli() << NUMBERS_A_MILLISECOND;
    }

    /**
     * Tells the hosts what waits for them first; reads one entry for each row, however long the rows are.
     *
     * @param ahead whether what lies in the store was written by a clock that was set back since
     */
    void restore(Hosts hosts, Instant now, boolean ahead) {
        isAhead = ahead;
        Optional<Queued> head = head(null);
        while (head.isPresent()) {
            QueueKey key = head.get().key();
            hosts.named(key.host()).row(key.urgency()).add(due(head.get(), now));
            head = head(QueueKey.last(key.host(), key.urgency()));
        }
    }

    private Optional<Queued> head(@Nullable Bytes from) {
        try (KeyValueIterator<Bytes, QueueEntry> rest = store.range(from, null)) {
            return next(rest);
        }
    }

    /** Lets a page wait until it is due. */
    void put(Host host, Instant due, QueueEntry entry) {
        Row row = host.row(entry.urgency());
        Instant when = row.notBehind(due);
        sequence = Math.max(sequence, row.sequence()) + 1; // an entry of a clock that was ahead may have been taken
        store.put(new QueueKey(host.name(), entry.urgency(), when, sequence).bytes(), entry);
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
            Optional<Queued> next = next(rest);
            while (taken.size() < most
                    && next.isPresent()
                    && !due(next.get(), now).isAfter(now)) {
                if (!wanted.test(next.get().entry())) {
                    break;
                }
                taken.add(next.get());
                row.taken(next.get().key());
                next = next(rest);
            }
            row.next(next.map(queued -> due(queued, now)).orElse(Instant.MAX));
        }
        return taken;
    }

    private static Optional<Queued> next(KeyValueIterator<Bytes, QueueEntry> rest) {
        if (!rest.hasNext()) {
            return Optional.empty();
        }
        KeyValue<Bytes, QueueEntry> next = rest.next();
        return Optional.of(new Queued(QueueKey.read(next.key), next.value));
    }

    /** What nobody has tried yet was due when it was queued, whatever a clock says that was set back since. */
    private Instant due(Queued queued, Instant now) {
        Instant due = queued.key().due();
        return isAhead && queued.entry().isUntried() && due.isAfter(now) ? now : due;
    }
}
