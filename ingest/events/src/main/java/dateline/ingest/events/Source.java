package dateline.ingest.events;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A publisher that Dateline follows. On {@code sources} the record's key is the id, and a tombstone removes the source.
 *
 * @param id stable name chosen by the operator: lower-case letters, digits, dots, hyphens and underscores
 * @param name the publisher's name as readers know it; absent: the id
 * @param home front page; where neither feed nor sitemap is given, feeds are looked for in it
 * @param feeds RSS or Atom addresses
 * @param sitemaps addresses of news sitemaps
 * @param language language that its articles are written in, where the operator knows it (BCP 47)
 * @param country country that it reports from (ISO 3166-1 alpha-2)
 * @param interval time between two polls; absent: the service's default
 * @param enabled false: known, but not polled; absent: true
 */
public record Source(
        String id,
        @Nullable String name,
        @Nullable URI home,
        List<URI> feeds,
        List<URI> sitemaps,
        @Nullable Locale language,
        @Nullable String country,
        @Nullable Duration interval,
        @Nullable Boolean enabled) {
    /** Key: source id. */
    public static final Topic<Source> TOPIC = Topic.compacted("sources", Source.class);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Source {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("source id must match " + ID + " but is '" + id + "'");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "country of source " + id + " must be two capital letters but is '" + country + "'");
        }
        if (interval != null && !interval.isPositive()) {
            throw new IllegalArgumentException("interval of source " + id + " must be positive but is " + interval);
        }
        enabled = Boolean.FALSE.equals(enabled) ? enabled : null; // one way to say it, or equal sources would differ
        feeds = List.copyOf(feeds);
        sitemaps = List.copyOf(sitemaps);
        feeds.forEach(feed -> Urls.requireHttp("feed of source " + id, feed));
        sitemaps.forEach(sitemap -> Urls.requireHttp("sitemap of source " + id, sitemap));
        if (home != null) {
            Urls.requireHttp("home of source " + id, home);
        }
        if (home == null && feeds.isEmpty() && sitemaps.isEmpty()) {
            throw new IllegalArgumentException("source " + id + " must name a feed, a sitemap or a home page");
        }
    }

    /** Whether it is polled. */
    public boolean isEnabled() {
        return enabled == null || enabled;
    }

    /** The same source, polled or not. */
    public Source withEnabled(boolean polled) {
        return new Source(id, name, home, feeds, sitemaps, language, country, interval, polled ? null : Boolean.FALSE);
    }

    /** What travels with each of its pages. */
    public SourceRef ref() {
        return new SourceRef(id, name, home, language, country);
    }
}
