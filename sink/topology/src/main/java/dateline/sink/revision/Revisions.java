package dateline.sink.revision;

import dateline.enrich.events.Article;
import dateline.enrich.events.Author;
import dateline.enrich.events.Facts;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Changes;
import dateline.sink.events.PubStatus;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares an article with what was published of it before. A version is new where a reader sees a difference: in
 * headline, description, text or authors. Pure functions.
 */
public final class Revisions {
    private static final int MOST_ADDRESSES = 16;

    private Revisions() {}

    /** What the article is, beside the edition that stands; null: none does. */
    public static Revision compare(@Nullable Edition standing, Article article) {
        if (standing == null) {
            return first(article);
        }
        Changes changes = changes(standing.facts(), article.facts());
        if (changes.fields().isEmpty()) {
            return new Revision.Unchanged(article, standing.version());
        }
        return article.fetch().fetchedAt().isBefore(standing.versionCreated())
                ? new Revision.Superseded(article, standing.version())
                : next(standing, changes, article);
    }

    private static Revision first(Article article) {
        Instant now = article.fetch().fetchedAt();
        return new Revision.Version(new ArticleEvent(
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
                article));
    }

    private static Revision next(Edition standing, Changes changes, Article article) {
        return new Revision.Version(new ArticleEvent(
                uri(article),
                standing.version() + 1,
                standing.version(),
                standing.firstCreated(),
                article.fetch().fetchedAt(),
                PubStatus.USABLE,
                addresses(List.of(), article),
                changes,
                null,
                false,
                null,
                null,
                null,
                article));
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

    private static Changes changes(Facts before, Facts after) {
        List<String> fields = new ArrayList<>();
        if (!Objects.equals(before.headline(), after.headline())) {
            fields.add("headline");
        }
        if (!Objects.equals(before.description(), after.description())) {
            fields.add("description");
        }
        if (!before.articleBody().equals(after.articleBody())) {
            fields.add("articleBody");
        }
        if (!names(before).equals(names(after))) {
            fields.add("author");
        }
        TextChange text = TextChange.between(before.articleBody(), after.articleBody());
        return new Changes(fields, text.similarity(), text.added(), text.removed());
    }

    private static List<String> names(Facts facts) {
        return facts.author().stream().map(Author::name).toList();
    }
}
