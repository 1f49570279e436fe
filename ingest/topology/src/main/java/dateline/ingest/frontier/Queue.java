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

    private final KeyValueStore<Bytes, QueueEntry> store;
    private long sequence;
    private long size;

    Queue(KeyValueStore<Bytes, QueueEntry> store) {
        this.store = store;
    }

    /** Number of pages that wait. */
    long size() {
        return size;
    }

    /** Tells the hosts what waits for them in the store. */
    void restore(Hosts hosts) {
        try (KeyValueIterator<Bytes, QueueEntry> all = store.all()) {
            while (all.hasNext()) {
                QueueKey key = QueueKey.read(all.peekNextKey());
                all.next();
                size++;
                sequence = Math.max(sequence, key.sequence() + 1);
                hosts.named(key.host()).addVisit(key.due());
            }
        }
    }

    /** Lets a page wait until it is due. */
    void put(Host host, Instant due, QueueEntry entry) {
        Instant when = behind(host.last(), due);
        store.put(new QueueKey(host.name(), when, sequence++).bytes(), entry);
        size++;
        host.addVisit(when);
    }

    /** Looks up what is due at a host and leaves it there; the next look starts behind it. */
    Optional<Queued> head(Host host, Instant now) {
        QueueKey last = host.last();
        Bytes from = last == null ? QueueKey.first(host.name()) : last.next().bytes();
        try (KeyValueIterator<Bytes, QueueEntry> rest = store.range(from, QueueKey.last(host.name()))) {
            if (!rest.hasNext()) {
                host.nextVisit(Instant.MAX);
                return Optional.empty();
            }
            return head(host, now, rest);
        }
    }

    void remove(QueueKey key) {
        store.delete(key.bytes());
        size--;
    }

    private static Optional<Queued> head(Host host, Instant now, KeyValueIterator<Bytes, QueueEntry> rest) {
        QueueKey key = QueueKey.read(rest.peekNextKey());
        if (key.due().isAfter(now)) {
            host.nextVisit(key.due());
            return Optional.empty();
        }
        QueueEntry entry = rest.next().value;
        host.taken(key);
        host.nextVisit(rest.hasNext() ? QueueKey.read(rest.peekNextKey()).due() : Instant.MAX);
        return Optional.of(new Queued(key, entry));
    }

    /** Never before what was taken, or a clock that was set back would hide the entry. */
    private static Instant behind(@Nullable QueueKey last, Instant due) {
        return last != null && due.isBefore(last.due()) ? last.due() : due;
    }
}
