package dateline.sink.revision;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Article;
import dateline.enrich.events.DateInfo.Precision;
import dateline.enrich.events.Facts;
import dateline.sink.duplicate.Appearance;
import dateline.sink.duplicate.Shingles;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import dateline.sink.trend.Count;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article's latest version, for longer than its text is.
 *
 * @param version its number, from 1
 * @param firstCreated when the first version's page was fetched
 * @param versionCreated when this version's page was fetched
 * @param pubStatus whether it may be used
 * @param altIds other addresses under which it was fetched
 * @param appearance when the first version appeared
 * @param prints what a reader sees, as digests
 * @param shingles what copies are compared with; absent once the window has passed
 * @param link the article that it is a copy of; absent: it is none
 * @param storyId the story that it tells of; absent until that is known
 * @param counted what it counts for
 * @param kept how far the stream's time had come when it changed last, or was seen unchanged, to a day
 */
public record Edition(
        int version,
        Instant firstCreated,
        Instant versionCreated,
        PubStatus pubStatus,
        List<URI> altIds,
        Appearance appearance,
        Prints prints,
        @Nullable Shingles shingles,
        @Nullable Link link,
        @Nullable String storyId,
        List<Count> counted,
        Instant kept) {
    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("version must be positive but is " + version);
        }
        requireNonNull(firstCreated, "firstCreated");
        requireNonNull(versionCreated, "versionCreated");
        requireNonNull(pubStatus, "pubStatus");
        requireNonNull(appearance, "appearance");
        requireNonNull(prints, "prints");
        requireNonNull(kept, "kept");
        altIds = List.copyOf(altIds);
        counted = List.copyOf(counted);
    }

    /**
     * The edition that an event makes.
     *
     * @param standing the one before; null: the event is the first
     * @param shingles those of the event's text
     */
    public static Edition of(ArticleEvent event, @Nullable Edition standing, Shingles shingles, Instant kept) {
        Article article = event.article();
        Prints prints = Prints.of(article.facts());
        return new Edition(
                event.version(),
                event.firstCreated(),
                event.versionCreated(),
                event.pubStatus(),
                event.altIds(),
                standing == null ? new Appearance(appeared(article).toEpochMilli(), article.id()) : standing.appearance,
                prints,
                shingles,
                standing != null && standing.hasText(prints, shingles) ? standing.link : null,
                standing == null ? null : standing.storyId,
                standing == null ? List.of() : standing.counted,
                kept);
    }

    /**
     * When an article appeared: when it was published, where the page tells at least the minute and it is not after the
     * fetch, else when it was fetched.
     */
    public static Instant appeared(Article article) {
        Facts facts = article.facts();
        Instant fetched = article.fetch().fetchedAt();
        if (facts.datePublished() == null || facts.dateInfo() == null) {
            return fetched;
        }
        Instant published = facts.datePublished().toInstant();
        return facts.dateInfo().precision() == Precision.DAY || published.isAfter(fetched) ? fetched : published;
    }

    /** Whether its text is that of another edition, whose copies are then the same; also when the window has passed. */
    public boolean hasTextOf(Edition other) {
        return hasText(other.prints, other.shingles);
    }

    private boolean hasText(Prints others, @Nullable Shingles ofOthers) {
        return prints.articleBody() == others.articleBody() || (shingles != null && Objects.equals(shingles, ofOthers));
    }

    /** When it appeared. */
    public Instant appeared() {
        return Instant.ofEpochMilli(appearance.at());
    }

    /** The same as it was published: with its links and what it counts for. */
    public Edition published(ArticleEvent event, @Nullable Link original, List<Count> counts) {
        return new Edition(
                event.version(),
                firstCreated,
                event.versionCreated(),
                event.pubStatus(),
                altIds,
                appearance,
                prints,
                shingles,
                original,
                event.storyId(),
                counts,
                kept);
    }

    /** The same, heard of again. */
    public Edition seen(Instant now) {
        return with(shingles, now);
    }

    /** The same without what only the window needs. */
    public Edition condensed() {
        return with(null, kept);
    }

    private Edition with(@Nullable Shingles text, Instant now) {
        return new Edition(
                version,
                firstCreated,
                versionCreated,
                pubStatus,
                altIds,
                appearance,
                prints,
                text,
                link,
                storyId,
                counted,
                now);
    }
}
