package dateline.ingest.ledger;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Reason.Kind;
import dateline.ingest.store.PackedSerde;
import dateline.ingest.store.Packer;
import dateline.ingest.store.Unpacker;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * What became of one address of one source.
 *
 * @param current the outcome that stands
 * @param settled the last outcome that was no mere progress; absent: there was none
 * @param at when the outcome came to stand
 */
record Entry(Reason current, @Nullable Reason settled, Instant at) {
    Entry {
        requireNonNull(current, "current");
        requireNonNull(at, "at");
    }

    /** Packs and unpacks entries. */
    static Serde<Entry> serde() {
        return new PackedSerde<>(Entry::write, Entry::read);
    }

    private void write(Packer to) {
        to.text(current.word())
                .text(settled == null || settled == current ? null : settled.word())
                .moment(at);
    }

    private static Entry read(Unpacker from) {
        Reason current = Reason.of(from.word());
        Reason settled = from.text(Reason::of);
        return new Entry(current, settled == null ? settled(current) : settled, from.moment());
    }

    /** The first outcome of an address. */
    static Entry of(Outcome outcome) {
        return new Entry(outcome.reason(), settled(outcome.reason()), outcome.at());
    }

    /** After a further outcome; a later look that finds the page as it was changes nothing of what became of it. */
    Entry after(Outcome outcome) {
        if (outcome.reason() == Reason.UNCHANGED) {
            return new Entry(settled != null ? settled : isHad() ? current : Reason.UNCHANGED, settled, outcome.at());
        }
        Reason last = settled(outcome.reason());
        return new Entry(outcome.reason(), last == null ? settled : last, outcome.at());
    }

    /** Whether nothing has been heard of it since then, and nothing is waited for. */
    boolean isPast(Instant since) {
        return current != Reason.QUEUED && at.isBefore(since);
    }

    private boolean isHad() {
        return current == Reason.FETCHED || current == Reason.ENRICHED;
    }

    private static @Nullable Reason settled(Reason reason) {
        return reason.kind() == Kind.PROGRESS ? null : reason;
    }
}
