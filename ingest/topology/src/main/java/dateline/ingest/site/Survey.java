package dateline.ingest.site;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.FeedKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a site has shown.
 *
 * @param home the front page after redirects; where a feed was given, the front page of its host
 * @param name the site's name as it says it; absent: it does not
 * @param language language of the front page (BCP 47); absent: it does not say
 * @param documents what lists its articles or says that it does, those that can be read first
 * @param links number of links of the front page that look like articles
 * @param trouble why the address that was given could not be had; absent: it could
 */
public record Survey(
        URI home,
        @Nullable String name,
        @Nullable Locale language,
        List<Document> documents,
        int links,
        @Nullable String trouble) {
    /** How a document was found. */
    public enum Way {
        /** It was given. */
        GIVEN,
        /** The front page names it. */
        HOME,
        /** The robots.txt names it. */
        ROBOTS,
        /** It lies where such documents often lie. */
        GUESS
    }

    /**
     * A document that lists articles.
     *
     * @param url its address after redirects
     * @param kind what it turned out to be
     * @param way how it was found
     * @param items how many articles it lists
     * @param parts how many further documents it leads to, as indexes of sitemaps do
     * @param newest date of the newest article; absent: it gives no dates
     * @param trouble why it cannot be read; absent: it can
     */
    public record Document(
            URI url,
            FeedKind kind,
            Way way,
            int items,
            int parts,
            @Nullable Instant newest,
            @Nullable String trouble) {
        public Document {
            requireNonNull(url, "url");
            requireNonNull(kind, "kind");
            requireNonNull(way, "way");
        }

        /** Whether it can be read and has something in it. */
        public boolean isOfUse() {
            return trouble == null && items + parts > 0;
        }
    }

    public Survey {
        requireNonNull(home, "home");
        documents = List.copyOf(documents);
    }

    /** The feeds to follow. */
    public List<URI> feeds() {
        return documents.stream()
                .filter(document -> document.isOfUse() && document.kind() == FeedKind.FEED)
                .map(Document::url)
                .distinct()
                .toList();
    }

    /** The sitemaps that were given, or that lie where a robots.txt does not name them: those it names are followed anyway. */
    public List<URI> sitemaps() {
        return documents.stream()
                .filter(document -> document.isOfUse() && document.kind() == FeedKind.SITEMAP)
                .filter(document -> document.way() != Way.ROBOTS)
                .map(Document::url)
                .distinct()
                .toList();
    }

    /** Whether anything there lists articles. */
    public boolean hasArticles() {
        return links > 0 || documents.stream().anyMatch(Document::isOfUse);
    }
}
