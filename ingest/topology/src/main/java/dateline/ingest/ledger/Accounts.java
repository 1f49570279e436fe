package dateline.ingest.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Outcome;
import dateline.ingest.store.Sweep;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a task's sources, and the entries behind them: one for each address, under half of its SHA-256. For
 * the stream thread alone.
 */
final class Accounts {
    private static final int DIGEST_BYTES = 16;

    private final KeyValueStore<String, Account> store;
    private final KeyValueStore<Bytes, Entry> entries;
    private final Sweep<Bytes, Entry> sweep;
    private final Map<String, Account> open = new HashMap<>();

    Accounts(KeyValueStore<String, Account> store, KeyValueStore<Bytes, Entry> entries) {
        this.store = store;
        this.entries = entries;
        this.sweep = new Sweep<>(entries);
        try (KeyValueIterator<String, Account> all = store.all()) {
            all.forEachRemaining(account -> open.put(account.key, account.value));
        }
    }

    /** The sources that have one. */
    Set<String> sources() {
        return open.keySet();
    }

    @Nullable
    Account of(String source) {
        return open.get(source);
    }

    /** Opens an account where there is none. */
    void open(String source, Instant now) {
        if (!open.containsKey(source)) {
            put(source, Account.opened(now));
        }
    }

    /** Closes the account; its entries go with the next sweeps. */
    void close(String source) {
        open.remove(source);
        store.delete(source);
    }

    /** Enters an outcome; says whether its source has an account. */
    boolean enter(Outcome outcome) {
        Account account = open.get(outcome.source());
        if (account == null || outcome.at().isBefore(account.since())) {
            return false;
        }
        Bytes key = key(outcome);
        Entry before = entries.get(key);
        if (before != null && before.at().isBefore(account.since())) {
            before = null;
        }
        Entry after = before == null ? Entry.of(outcome) : before.after(outcome);
        entries.put(key, after);
        put(outcome.source(), account.moved(before, after, outcome));
        return true;
    }

    /** Forgets, of some of the addresses, those of which nothing has been heard since then; tells of whom. */
    void sweep(Instant since, Consumer<String> changed) {
        sweep.step(entry -> isOver(entry, since))
                .forEach(gone -> counted(gone).ifPresent(account -> {
                    put(source(gone.key), account.without(gone.value));
                    changed.accept(source(gone.key));
                }));
    }

    private boolean isOver(KeyValue<Bytes, Entry> entry, Instant since) {
        return entry.value.isPast(since) || counted(entry).isEmpty();
    }

    /** The account that an entry counts in; empty: its source was removed. */
    private Optional<Account> counted(KeyValue<Bytes, Entry> entry) {
        return Optional.ofNullable(open.get(source(entry.key)))
                .filter(account -> !entry.value.at().isBefore(account.since()));
    }

    private void put(String source, Account account) {
        open.put(source, account);
        store.put(source, account);
    }

    private static Bytes key(Outcome outcome) {
        byte[] source = outcome.source().getBytes(UTF_8);
        byte[] url = digest(outcome.url().toString().getBytes(UTF_8));
        return Bytes.wrap(ByteBuffer.allocate(source.length + DIGEST_BYTES)
                .put(source)
                .put(url, 0, DIGEST_BYTES)
                .array());
    }

    private static String source(Bytes key) {
        return new String(key.get(), 0, key.get().length - DIGEST_BYTES, UTF_8);
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
