package dateline.sink.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which an event can be asked for, such as {@code ?as=ninjs}. */
public enum Projection {
    /** Dateline's own words. */
    EVENT("application/json"),
    /** IPTC ninjs 3.1. */
    NINJS("application/json"),
    /** schema.org NewsArticle as JSON-LD. */
    JSONLD("application/ld+json"),
    /** One row with the 27 columns of GDELT's Global Knowledge Graph 2.1, without a line break. */
    GKG("text/tab-separated-values; charset=utf-8");

    private final String mediaType;

    Projection(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The projection of that word; empty where there is none. */
    public static Optional<Projection> named(String word) {
        return Arrays.stream(values())
                .filter(projection -> projection.word().equals(word))
                .findFirst();
    }

    /** The word to ask for it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, in the terms of HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** An event in this form. */
    public String write(ArticleEvent event) {
        return switch (this) {
            case EVENT -> JsonSerde.mapper().writeValueAsString(event);
            case NINJS -> JsonSerde.mapper().writeValueAsString(Ninjs.of(event));
            case JSONLD -> JsonSerde.mapper().writeValueAsString(NewsArticle.of(event));
            case GKG -> KnowledgeGraphRow.of(event);
        };
    }
}
