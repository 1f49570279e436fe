package dateline.ingest.ledger;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Ledger.Count;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.store.PackedSerde;
import dateline.ingest.store.Packer;
import dateline.ingest.store.Unpacker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * How many addresses of a source have which outcome.
 *
 * @param since what happened before does not count: another source may have borne the same id
 * @param counts the numbers
 * @param found when an address was last found that was not known; absent: never
 * @param fetched when a page was last fetched; absent: never
 * @param published when an article was last published; absent: never
 */
record Account(
        Instant since,
        Map<Reason, Integer> counts,
        @Nullable Instant found,
        @Nullable Instant fetched,
        @Nullable Instant published) {
    Account {
        requireNonNull(since, "since");
        counts = Map.copyOf(counts);
    }

    /** Packs and unpacks accounts. */
    static Serde<Account> serde() {
        return new PackedSerde<>(Account::write, Account::read);
    }

    private void write(Packer to) {
        to.moment(since).number(counts.size());
        counts.forEach((reason, count) -> to.text(reason.word()).number(count));
        to.time(found).time(fetched).time(published);
    }

    private static Account read(Unpacker from) {
        Instant since = from.moment();
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (int left = from.count(); left > 0; left--) {
            counts.put(Reason.of(from.word()), from.count());
        }
        return new Account(since, counts, from.time(), from.time(), from.time());
    }

    static Account opened(Instant now) {
        return new Account(now, Map.of(), null, null, null);
    }

    /** After an address went from one outcome to another; absent: it was not known before. */
    Account moved(@Nullable Entry before, Entry after, Outcome outcome) {
        Map<Reason, Integer> changed = new EnumMap<>(Reason.class);
        changed.putAll(counts);
        if (before != null) {
            changed.merge(before.current(), -1, Account::sum);
        }
        changed.merge(after.current(), 1, Account::sum);
        return new Account(
                since,
                changed,
                before == null ? outcome.at() : found,
                outcome.reason() == Reason.FETCHED ? outcome.at() : fetched,
                outcome.reason() == Reason.PUBLISHED ? outcome.at() : published);
    }

    /** Without an address that is forgotten. */
    Account without(Entry entry) {
        Map<Reason, Integer> changed = new EnumMap<>(Reason.class);
        changed.putAll(counts);
        changed.merge(entry.current(), -1, Account::sum);
        return new Account(since, changed, found, fetched, published);
    }

    /** The numbers in the order of the reasons. */
    List<Count> list() {
        List<Count> list = new ArrayList<>();
        new TreeMap<>(counts).forEach((reason, count) -> list.add(new Count(reason, count)));
        return list;
    }

    private static @Nullable Integer sum(int one, int other) {
        int sum = one + other;
        return sum > 0 ? sum : null;
    }
}
