package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.SourceRef;
import dateline.ingest.events.Topic;
import dateline.ingest.feed.FeedKind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the owner of a host is asked to do. Travels from task to task; for nobody outside ingest.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FrontierItem.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = FrontierItem.Unfollow.class, name = "unfollow"),
    @JsonSubTypes.Type(value = FrontierItem.Visit.class, name = "visit")
})
public sealed interface FrontierItem {
    /** Key: host of the item's URL in lower case, without port. */
    Topic<FrontierItem> TOPIC = Topic.of("frontier", FrontierItem.class);

    /** The address that it is about. */
    URI url();

    /** The record's key. */
    default String host() {
        return host(url());
    }

    /** The host that owns an address. */
    static String host(URI url) {
        String host = requireNonNull(url.getHost(), () -> "address without host: " + url);
        return host.toLowerCase(Locale.ROOT);
    }

    /**
     * Poll this address from now on.
     *
     * @param url a feed, a sitemap or a home page
     * @param what which of these it should be
     * @param source on whose behalf
     * @param interval time between two polls; absent: the service's default
     * @param via the document that led here; absent: the operator named it
     * @param hops number of documents between the operator's and this one
     */
    record Follow(
            URI url,
            FeedKind what,
            SourceRef source,
            @Nullable Duration interval,
            @Nullable URI via,
            int hops) implements FrontierItem {
        public Follow {
            requireNonNull(url, "url");
            requireNonNull(what, "what");
            requireNonNull(source, "source");
        }
    }

    /**
     * Poll this address no longer, as far as this source and this way to it are concerned.
     *
     * @param url a feed, a sitemap or a home page
     * @param source id of the source
     * @param via the document that led here; absent: the operator named it
     */
    record Unfollow(URI url, String source, @Nullable URI via) implements FrontierItem {
        public Unfollow {
            requireNonNull(url, "url");
            requireNonNull(source, "source");
        }
    }

    /**
     * Fetch this page, unless it is known.
     *
     * @param url normalised address
     * @param discovery how it was found
     * @param hops number of redirects that led here
     */
    record Visit(URI url, Discovery discovery, int hops) implements FrontierItem {
        public Visit {
            requireNonNull(url, "url");
            requireNonNull(discovery, "discovery");
        }
    }
}
