package dateline.enrich;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Article;
import dateline.ingest.events.Reason;

/** What came of a page. */
public sealed interface Enrichment {
    /** An article, read and annotated. */
    record Found(Article article) implements Enrichment {
        public Found {
            requireNonNull(article, "article");
        }
    }

    /**
     * The page is no article.
     *
     * @param reason what it is instead
     * @param detail for people: what showed it
     */
    record Rejected(Reason reason, String detail) implements Enrichment {
        public Rejected {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }
    }
}
