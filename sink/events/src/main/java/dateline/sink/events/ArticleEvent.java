package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.enrich.events.Article;
import dateline.ingest.events.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an article. In JSON the article lies flat beside the version. The CloudEvents 1.0 attributes
 * travel as {@code ce_*} headers; {@code ce_id} is the article's id and version, and {@code ce_type} says what happened:
 * {@code news.article.published}, {@code .updated}, {@code .duplicate} or {@code .retracted}; {@code ce_time}
 * is {@code versionCreated}, {@code ce_recordedtime} the moment of publication.
 *
 * @param uri the item's name for ever, whatever happens to its address
 * @param version 1 for the first, then one more for each change that a reader sees, the retraction included
 * @param previousVersion the version that this one replaces; absent for the first
 * @param firstCreated when the first version's page was fetched
 * @param versionCreated when this version's page was fetched
 * @param pubStatus whether it may be used
 * @param altIds other addresses under which it was fetched
 * @param changes what differs from the version before; absent for the first and for a retraction
 * @param retraction how the publisher took it back; absent unless it did
 * @param isDuplicate whether the text is a copy of one that appeared earlier
 * @param originalArticle id of the earliest article that the text is a copy of; absent unless it is one
 * @param similarity to that article, 0 to 1: the share of the shorter text's wording that both have; absent unless it
 *     is a copy
 * @param storyId the story that it tells of when it was published; stories may merge later, see {@link Story}
 * @param article the article in this version; in a retraction, as it stood last, but once the window has passed only with its beginning
 *     and its place in the world
 */
public record ArticleEvent(
        String uri,
        int version,
        @Nullable Integer previousVersion,
        Instant firstCreated,
        Instant versionCreated,
        PubStatus pubStatus,
        List<URI> altIds,
        @Nullable Changes changes,
        @Nullable Retraction retraction,
        boolean isDuplicate,
        @Nullable String originalArticle,
        @Nullable Double similarity,
        @Nullable String storyId,
        @JsonUnwrapped Article article) {
    /** Key: article id. The same events stand on one topic for each region, see {@link Topic#of(String)}. */
    public static final Topic<ArticleEvent> TOPIC = Topic.of("articles", ArticleEvent.class);

    public ArticleEvent {
        if (version < 1) {
            throw new IllegalArgumentException("version must be positive but is " + version);
        }
        requireNonNull(uri, "uri");
        requireNonNull(firstCreated, "firstCreated");
        requireNonNull(versionCreated, "versionCreated");
        requireNonNull(article, "article");
        pubStatus = pubStatus == null ? PubStatus.USABLE : pubStatus;
        altIds = List.copyOf(altIds);
        if (isDuplicate != (originalArticle != null)) {
            throw new IllegalArgumentException("a duplicate, and nothing else, must name its original: " + uri);
        }
    }

    /** The same with its copies and its story told. */
    public ArticleEvent marked(@Nullable Original original, @Nullable String story) {
        return new ArticleEvent(
                uri,
                version,
                previousVersion,
                firstCreated,
                versionCreated,
                pubStatus,
                altIds,
                changes,
                retraction,
                original != null,
                original == null ? null : original.id(),
                original == null ? null : original.similarity(),
                story,
                article);
    }

    /** What happened, as CloudEvents' {@code type}. */
    public String type() {
        if (pubStatus == PubStatus.CANCELED) {
            return "news.article.retracted";
        }
        if (isDuplicate) {
            return "news.article.duplicate";
        }
        return version == 1 ? "news.article.published" : "news.article.updated";
    }

    /**
     * The article that a text is a copy of.
     *
     * @param id its article id
     * @param similarity 0 to 1
     */
    public record Original(String id, double similarity) {}
}
