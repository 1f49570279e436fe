package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.SourceRef;
import dateline.ingest.store.PackedSerde;
import dateline.ingest.store.Packer;
import dateline.ingest.store.Unpacker;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * A page that waits for its turn.
 *
 * @param visit what to fetch
 * @param urgency before which others it is taken
 * @param failed number of tries that failed
 * @param revisit which later look it is; absent: it is no scheduled one
 */
record QueueEntry(
        FrontierItem.Visit visit,
        Urgency urgency,
        int failed,
        @Nullable Revisit revisit) {
    QueueEntry {
        requireNonNull(visit, "visit");
        requireNonNull(urgency, "urgency");
    }

    /** Packs and unpacks entries. */
    static Serde<QueueEntry> serde() {
        return new PackedSerde<>(QueueEntry::write, QueueEntry::read);
    }

    private void write(Packer to) {
        Discovery discovery = visit.discovery();
        to.number(urgency.rank())
                .number(visit.urgency().rank())
                .number(visit.hops())
                .number(failed);
        to.text(visit.url()).text(visit.url().equals(discovery.url()) ? null : discovery.url());
        to.text(discovery.title()).text(discovery.published()).text(discovery.updated());
        write(discovery.source(), to);
        to.flag(revisit != null);
        if (revisit != null) {
            to.moment(revisit.since()).number(revisit.number());
        }
    }

    private static void write(SourceRef source, Packer to) {
        Locale language = source.language();
        to.text(source.id()).text(source.name()).text(source.home());
        to.text(language == null ? null : language.toLanguageTag()).text(source.country());
    }

    private static QueueEntry read(Unpacker from) {
        Urgency urgency = Urgency.ofRank((byte) from.count());
        Urgency wanted = Urgency.ofRank((byte) from.count());
        int hops = from.count();
        int failed = from.count();
        URI url = URI.create(from.word());
        Discovery discovery = discovery(url, from);
        Revisit revisit = from.flag() ? new Revisit(from.moment(), from.count()) : null;
        return new QueueEntry(new FrontierItem.Visit(url, discovery, wanted, hops), urgency, failed, revisit);
    }

    private static Discovery discovery(URI url, Unpacker from) {
        URI listed = from.text(URI::create);
        String title = from.text();
        OffsetDateTime published = from.text(OffsetDateTime::parse);
        OffsetDateTime updated = from.text(OffsetDateTime::parse);
        return new Discovery(source(from), listed == null ? url : listed, title, published, updated);
    }

    private static SourceRef source(Unpacker from) {
        return new SourceRef(
                from.word(), from.text(), from.text(URI::create), from.text(Locale::forLanguageTag), from.text());
    }

    /** A page that was discovered. */
    static QueueEntry of(FrontierItem.Visit visit) {
        return new QueueEntry(visit, visit.urgency(), 0, null);
    }

    /** The same page, to be looked at again. */
    QueueEntry at(Revisit look) {
        return new QueueEntry(visit, Urgency.REVISIT, 0, look);
    }

    /** Whether it waits for its first try, and for nothing else. */
    boolean isUntried() {
        return failed == 0 && revisit == null;
    }

    QueueEntry failedAgain() {
        return new QueueEntry(visit, urgency, failed + 1, revisit);
    }
}
