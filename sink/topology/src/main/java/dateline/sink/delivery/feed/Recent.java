package dateline.sink.delivery.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries, for all readers at once. Each entry has a number; a reader asks for what follows a number, and a
 * reader that is too slow finds that it is gone: nobody waits for it, and nothing is kept for it. Thread-safe.
 */
final class Recent {
    private static final int MOST_ENTRIES = 2048;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final @Nullable Entry[] ring = new Entry[MOST_ENTRIES];
    private long oldest;
    private long next;
    private long bytes;
    /** Before this nothing is here: where the oldest entry of each partition stands, or the next will. */
    private Cursor floor;

    private Cursor end;
    private boolean closed;

    /**
     * Without entries.
     *
     * @param start where the first entry of each partition will stand
     * @param end where the topic ends now
     */
    Recent(Cursor start, Cursor end) {
        this.floor = start;
        this.end = end;
    }

    void append(List<Entry> entries) {
        lock.lock();
        try {
            entries.forEach(this::append);
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void append(Entry entry) {
        while (next - oldest == MOST_ENTRIES || (bytes + entry.size() > MOST_BYTES && oldest < next)) {
            Entry gone = at(oldest);
            bytes -= gone.size();
            floor = floor.after(gone);
            ring[slot(oldest)] = null;
            oldest++;
        }
        ring[slot(next)] = entry;
        bytes += entry.size();
        end = end.after(entry);
        next++;
    }

    /** After all that has arrived. */
    Cursor end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    /** The number from which on a reader finds all that follows its cursor; empty where some of that is gone. */
    Optional<Long> join(Cursor cursor) {
        lock.lock();
        try {
            for (int partition = 0; partition < floor.offsets().size(); partition++) {
                if (cursor.offset(partition) < floor.offset(partition)) {
                    return Optional.empty();
                }
            }
            return Optional.of(oldest);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What follows a number, at most 128 entries; none where nothing came in time; empty where some of it is gone.
     *
     * @throws FeedClosedException once the feed is closed
     */
    Optional<List<Entry>> from(long number, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long wait = patience.toNanos();
            while (!closed && number >= next && wait > 0) {
                wait = arrival.awaitNanos(wait);
            }
            if (closed) {
                throw new FeedClosedException();
            }
            return number < oldest ? Optional.empty() : Optional.of(copy(number));
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> copy(long from) {
        long end = Math.min(next, from + MOST_AT_ONCE);
        List<Entry> copy = new ArrayList<>();
        for (long number = from; number < end; number++) {
            copy.add(at(number));
        }
        return copy;
    }

    private Entry at(long number) {
        return requireNonNull(ring[slot(number)], "entry");
    }

    private static int slot(long number) {
        return (int) (number % MOST_ENTRIES);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
