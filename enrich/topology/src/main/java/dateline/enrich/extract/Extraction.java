package dateline.enrich.extract;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Facts;
import dateline.enrich.events.Rights;
import dateline.ingest.events.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came of looking for an article in a page. */
public sealed interface Extraction {
    /**
     * The page is an article.
     *
     * @param facts what it says; the language is the one that it declares
     * @param url the article's own address, normalised
     * @param rights whose it is; null: the page does not tell
     */
    record Found(Facts facts, URI url, @Nullable Rights rights) implements Extraction {
        public Found {
            requireNonNull(facts, "facts");
            requireNonNull(url, "url");
        }
    }

    /**
     * The page is none.
     *
     * @param reason what it is instead
     * @param detail for people: what showed it
     */
    record Rejected(Reason reason, String detail) implements Extraction {
        public Rejected {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }
    }
}
