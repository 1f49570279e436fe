package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.ingest.events.SourceRef;
import dateline.ingest.events.Topic;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One article as it stood on one page at one moment. In JSON its facts and its analysis lie flat beside the id.
 *
 * @param id identity that all versions of the article share, derived from the address; on {@code enriched} the record's
 *     key
 * @param url the article's own address: the canonical one where the page names one that can be trusted
 * @param facts what the page says
 * @param analysis what Dateline finds in the text
 * @param rights whose it is and how it may be used; absent: the page does not tell
 * @param source the source that led to the page; absent for pages given by hand
 * @param fetch when and from where the page came
 * @param pipeline which annotators ran
 */
public record Article(
        String id,
        URI url,
        @JsonUnwrapped Facts facts,
        @JsonUnwrapped Analysis analysis,
        @Nullable Rights rights,
        @Nullable SourceRef source,
        Fetch fetch,
        Pipeline pipeline) {
    /** Key: article id. */
    public static final Topic<Article> TOPIC = Topic.of("enriched", Article.class);

    public Article {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("article id must not be blank: " + url);
        }
        requireNonNull(url, "url");
        requireNonNull(facts, "facts");
        requireNonNull(analysis, "analysis");
        requireNonNull(fetch, "fetch");
        requireNonNull(pipeline, "pipeline");
    }
}
