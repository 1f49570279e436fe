package dateline.sink.revision;

import dateline.enrich.events.Article;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Withdrawal;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Changes;
import dateline.sink.events.PubStatus;
import dateline.sink.events.Retraction;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares an article with what was published of it before. A version is new where a reader sees a difference: in
 * headline, description, text or authors; or where it comes back after it was taken back. Pure functions.
 */
public final class Revisions {
    private static final List<String> LINK = List.of("originalArticle");
    private static final int MOST_ADDRESSES = 16;

    private Revisions() {}

    /**
     * What the article is, beside the edition that stands.
     *
     * @param standing null: none does
     * @param text what that edition said, asked for only where it matters; null: it is no longer kept
     */
    public static Revision compare(@Nullable Edition standing, Supplier<@Nullable Facts> text, Article article) {
        if (standing == null) {
            return new Revision.Version(first(article));
        }
        List<String> fields = fields(standing, article);
        if (fields.isEmpty()) {
            return new Revision.Unchanged(standing.version());
        }
        return article.fetch().fetchedAt().isBefore(standing.versionCreated())
                ? new Revision.Superseded(standing.version())
                : new Revision.Version(next(standing, changes(fields, text.get(), article.facts()), article));
    }

    /** The version in which an article is published that was not published before. */
    public static ArticleEvent first(Article article) {
        Instant now = article.fetch().fetchedAt();
        return new ArticleEvent(
                uri(article),
                1,
                null,
                now,
                now,
                PubStatus.USABLE,
                addresses(List.of(), article),
                null,
                null,
                false,
                null,
                null,
                null,
                article);
    }

    private static ArticleEvent next(Edition standing, Changes changes, Article article) {
        return new ArticleEvent(
                uri(article),
                standing.version() + 1,
                standing.version(),
                standing.firstCreated(),
                article.fetch().fetchedAt(),
                PubStatus.USABLE,
                addresses(standing.altIds(), article),
                changes,
                null,
                false,
                null,
                null,
                null,
                article);
    }

    /** The version that says that an earlier article was found of which this one is a copy; its text is the same. */
    public static ArticleEvent linked(Edition standing, Link link, ArticleEvent last) {
        ArticleEvent event = again(standing, last, standing.versionCreated(), new Changes(LINK, 1.0, 0, 0), null);
        return event.marked(
                new ArticleEvent.Original(link.original().article(), link.similarity()), standing.storyId());
    }

    /** Whether an event tells only of an original that was found late, and not of a page. */
    public static boolean isLinked(ArticleEvent event) {
        return event.changes() != null && event.changes().fields().equals(LINK);
    }

    /** The version that says that the article was taken back. */
    public static ArticleEvent retracted(Edition standing, Withdrawal withdrawal, ArticleEvent last) {
        Retraction.Reason reason = switch (withdrawal.reason()) {
            case GONE -> Retraction.Reason.GONE;
            case NOTICE -> Retraction.Reason.WITHDRAWN;
        };
        ArticleEvent event =
                again(standing, last, withdrawal.fetchedAt(), null, new Retraction(reason, withdrawal.notice()));
        Link link = standing.link();
        return event.marked(
                link == null ? null : new ArticleEvent.Original(link.original().article(), link.similarity()),
                standing.storyId());
    }

    private static ArticleEvent again(
            Edition standing,
            ArticleEvent last,
            Instant created,
            @Nullable Changes changes,
            @Nullable Retraction retraction) {
        return new ArticleEvent(
                last.uri(),
                standing.version() + 1,
                standing.version(),
                standing.firstCreated(),
                created,
                retraction == null ? standing.pubStatus() : PubStatus.CANCELED,
                standing.altIds(),
                changes,
                retraction,
                false,
                null,
                null,
                null,
                last.article());
    }

    private static String uri(Article article) {
        return "urn:dateline:article:" + article.id();
    }

    private static List<URI> addresses(List<URI> known, Article article) {
        return Stream.concat(known.stream(), Stream.of(article.fetch().url()))
                .filter(address -> !address.equals(article.url()))
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static List<String> fields(Edition standing, Article article) {
        List<String> fields = new ArrayList<>(standing.prints().changedIn(Prints.of(article.facts())));
        boolean isBack = standing.pubStatus() == PubStatus.CANCELED
                && article.fetch().fetchedAt().isAfter(standing.versionCreated());
        if (isBack) {
            fields.add("pubStatus");
        }
        return fields;
    }

    private static Changes changes(List<String> fields, @Nullable Facts before, Facts now) {
        if (before == null) {
            return new Changes(fields, null, null, null);
        }
        TextChange text = TextChange.between(before.articleBody(), now.articleBody());
        return new Changes(fields, text.similarity(), text.added(), text.removed());
    }
}
