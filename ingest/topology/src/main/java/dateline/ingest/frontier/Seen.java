package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.SourceRef;
import dateline.ingest.fetch.Validators;
import dateline.ingest.store.PackedSerde;
import dateline.ingest.store.Packer;
import dateline.ingest.store.Unpacker;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page's address.
 *
 * @param first when it was first discovered
 * @param changed latest date that a listing gave it; absent: none gave any
 * @param waiting whether an entry of the queue waits for it
 * @param validators what the last answer left for a conditional request
 * @param digest SHA-256 of the body that was last handed on; absent: none was
 * @param checked when it was last fetched; absent: never
 * @param watched whether it is looked at again on a schedule
 * @param vain number of looks in a row that found nothing new
 * @param finder fingerprint of the source that led to it first; while none was had, of one that an entry waits for
 */
record Seen(
        Instant first,
        @Nullable Instant changed,
        boolean waiting,
        Validators validators,
        @Nullable String digest,
        @Nullable Instant checked,
        boolean watched,
        int vain,
        int finder) {
    private static final int MOST_DOUBLINGS = 10;
    private static final int FINGERPRINT = 0xfff_ffff; // packs into four bytes

    Seen {
        requireNonNull(first, "first");
        requireNonNull(validators, "validators");
    }

    /** Packs and unpacks what is remembered. */
    static Serde<Seen> serde() {
        return new PackedSerde<>(Seen::write, Seen::read);
    }

    private void write(Packer to) {
        to.moment(first).time(changed).flag(waiting).flag(watched).number(vain);
        to.time(checked)
                .hex(digest)
                .text(validators.etag())
                .text(validators.lastModified())
                .number(finder);
    }

    private static Seen read(Unpacker from) {
        Instant first = from.moment();
        Instant changed = from.time();
        boolean waiting = from.flag();
        boolean watched = from.flag();
        int vain = from.count();
        Instant checked = from.time();
        String digest = from.hex();
        Validators validators = new Validators(from.text(), from.text());
        return new Seen(first, changed, waiting, validators, digest, checked, watched, vain, from.count());
    }

    static Seen fresh(Discovery discovery, Instant now) {
        return new Seen(
                now, dateOf(discovery), true, Validators.NONE, null, null, false, 0, fingerprint(discovery.source()));
    }

    /** Whether this source led to it first. */
    boolean isFoundBy(SourceRef source) {
        return finder == fingerprint(source);
    }

    /** Whether something else led to it before than this visit: another source, or another address. */
    boolean isElsewhere(FrontierItem.Visit visit) {
        return visit.hops() > 0 || !isFoundBy(visit.discovery().source());
    }

    private static int fingerprint(SourceRef source) {
        return source.id().hashCode() & FINGERPRINT;
    }

    /** The date by which a listing tells an old version from a new one; feeds of RSS have only that of publication. */
    static @Nullable Instant dateOf(Discovery discovery) {
        OffsetDateTime date = discovery.updated() == null ? discovery.published() : discovery.updated();
        return date == null ? null : date.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a listing of that date tells of a version that was not seen. */
    boolean isOlderThan(@Nullable Instant date) {
        return date != null && changed != null && date.isAfter(changed);
    }

    /** Whether no body was ever had, and none is being waited for. */
    boolean isMissing() {
        return digest == null && !waiting;
    }

    /** Not before that should it be looked at again; later and later where the dates of its listings mean nothing. */
    Instant revisit(Duration pause) {
        return checked == null || vain == 0
                ? first
                : checked.plus(pause.multipliedBy(1L << Math.min(vain - 1, MOST_DOUBLINGS)));
    }

    /** Whether nothing has been heard of it since then, and nothing is planned. */
    boolean isPast(Instant since) {
        Instant last = checked == null ? first : checked;
        return !waiting && !watched && last.isBefore(since);
    }

    Seen listed(Instant date) {
        return new Seen(first, date, waiting, validators, digest, checked, watched, vain, finder);
    }

    /** An entry of the queue waits for it; what was never had counts as found by the source that it waits for. */
    Seen wanted(Discovery discovery) {
        Instant date = dateOf(discovery);
        int wanting = digest == null ? fingerprint(discovery.source()) : finder;
        return new Seen(
                first, date == null ? changed : date, true, validators, digest, checked, watched, vain, wanting);
    }

    /** Nothing waits for it any more. */
    Seen settled() {
        return new Seen(first, changed, false, validators, digest, checked, watched, vain, finder);
    }

    Seen watched(boolean scheduled) {
        return new Seen(first, changed, waiting, validators, digest, checked, scheduled, vain, finder);
    }

    /** It was looked at in vain, because a listing said that it had changed. */
    Seen unchanged(Instant now) {
        return new Seen(first, changed, waiting, validators, digest, now, watched, vain + 1, finder);
    }

    /** What was handed on is there no more. */
    Seen gone() {
        return new Seen(first, changed, waiting, Validators.NONE, null, checked, watched, 0, finder);
    }

    Seen fetched(Validators given, String body, Instant now) {
        return new Seen(first, changed, waiting, given, body, now, watched, 0, finder);
    }
}
