package dateline.sink.delivery.filter;

import dateline.sink.events.ArticleEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** One published version, made ready for many filters to look at: what they need of it is worked out once. Thread-safe. */
public final class Candidate {
    private final ArticleEvent event;
    private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    private @Nullable MemoryIndex words;

    public Candidate(ArticleEvent event) {
        this.event = event;
        for (Facet facet : Facet.values()) {
            facets.put(facet, facet.of(event));
        }
    }

    /** The version. */
    public ArticleEvent event() {
        return event;
    }

    Set<String> values(Facet facet) {
        return facets.getOrDefault(facet, Set.of());
    }

    boolean says(Query text) {
        return words().search(text) > 0;
    }

    /** Words are taken out of a text only once somebody asks for words. */
    private synchronized MemoryIndex words() {
        MemoryIndex known = words;
        if (known == null) {
            known = new MemoryIndex();
            known.addField(
                    NewsAnalyzer.FIELD, NewsAnalyzer.textOf(event.article().facts()), NewsAnalyzer.INSTANCE);
            known.freeze();
            words = known;
        }
        return known;
    }
}
