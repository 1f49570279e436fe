package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.enrich.events.Article;
import dateline.ingest.events.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an article. In JSON the article lies flat beside the version. The CloudEvents 1.0 attributes
 * travel as {@code ce_*} headers; {@code ce_id} is the article's id and version.
 *
 * @param uri the item's name for ever, whatever happens to its address
 * @param version 1 for the first, then one more for each change that a reader sees
 * @param firstCreated when the first version's page was fetched
 * @param versionCreated when this version's page was fetched
 * @param changes what differs from the version before; absent for the first
 * @param article the article in this version
 */
public record ArticleEvent(
        String uri,
        int version,
        Instant firstCreated,
        Instant versionCreated,
        @Nullable Changes changes,
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
    }
}
