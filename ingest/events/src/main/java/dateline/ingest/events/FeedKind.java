package dateline.ingest.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an address that is polled should be; what it turns out to be is judged by its content. */
public enum FeedKind {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A news sitemap, or an index of such. */
    SITEMAP,
    /** A sitemap that a robots.txt names, perhaps of all that was ever published: only news is taken from it. */
    NEWS_SITEMAP,
    /** A front page or a section's, which names its feeds or, where it names none, links to its articles. */
    HOME;

    /** The word for it in JSON and tables, for example {@code news-sitemap}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
