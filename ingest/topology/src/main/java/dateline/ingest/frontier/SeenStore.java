package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.frontier.FrontierItem.Visit;
import dateline.ingest.store.Sweep;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Remembers pages by half of the SHA-256 of their address: there may be millions. For the stream thread alone. */
final class SeenStore {
    private static final int KEY_BYTES = 16;

    private final KeyValueStore<Bytes, Seen> store;
    private final Sweep<Bytes, Seen> sweep;

    SeenStore(KeyValueStore<Bytes, Seen> store) {
        this.store = store;
        this.sweep = new Sweep<>(store);
    }

    @Nullable
    Seen find(Visit visit) {
        return store.get(key(visit));
    }

    void put(Visit visit, Seen seen) {
        store.put(key(visit), seen);
    }

    /** What is known of a page whose entry was taken from the queue. */
    Seen known(QueueEntry entry, Instant now) {
        Seen known = find(entry.visit());
        Seen page = known == null ? Seen.fresh(entry.visit().discovery(), now) : known;
        return entry.revisit() == null ? page.settled() : page;
    }

    /** Nothing waits for the page any more, and nothing is planned. */
    void settle(Visit visit) {
        Seen known = find(visit);
        if (known != null) {
            put(visit, known.settled().watched(false));
        }
    }

    /**
     * Nothing waits for the page any more on behalf of this source; where it was never had, it is as if it had not been
     * found, unless it waits for another source.
     */
    void forget(Visit visit) {
        Seen known = find(visit);
        if (known == null || known.digest() != null) {
            settle(visit);
        } else if (known.isFoundBy(visit.discovery().source())) {
            store.delete(key(visit));
        }
    }

    /** No later look at the page is planned any more. */
    void unwatch(Visit visit) {
        Seen known = find(visit);
        if (known != null) {
            put(visit, known.watched(false));
        }
    }

    /** Forgets, of some of the pages, those of which nothing has been heard since then. */
    void sweep(Instant since) {
        sweep.step(entry -> entry.value.isPast(since));
    }

    private static Bytes key(Visit visit) {
        byte[] address = visit.url().toString().getBytes(UTF_8);
        try {
            return Bytes.wrap(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(address), KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
