package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.SourceRef;
import dateline.ingest.events.Topic;
import dateline.ingest.robots.RobotsFile;
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
    @JsonSubTypes.Type(value = FrontierItem.Visit.class, name = "visit"),
    @JsonSubTypes.Type(value = FrontierItem.Inquire.class, name = "inquire"),
    @JsonSubTypes.Type(value = FrontierItem.Inform.class, name = "inform"),
    @JsonSubTypes.Type(value = FrontierItem.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = FrontierItem.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = FrontierItem.Nudge.class, name = "nudge"),
    @JsonSubTypes.Type(value = FrontierItem.Standing.class, name = "standing")
})
public sealed interface FrontierItem {
    /** Key: host of the item's URL in lower case, without port; an item without URL goes to all partitions. */
    Topic<FrontierItem> TOPIC = Topic.of("frontier", FrontierItem.class);

    /** The record's key. */
    String key();

    /** Something to be done at one host. */
    sealed interface AtHost extends FrontierItem {
        /** The address that it is about. */
        URI url();

        /** The host that owns the address. */
        default String host() {
            return FrontierItem.host(url());
        }

        @Override
        default String key() {
            return host();
        }
    }

    /**
     * A source stands, or is no longer followed. Every owner of hosts has to know.
     *
     * @param source id of the source
     * @param stands whether it is followed
     */
    record Standing(String source, boolean stands) implements FrontierItem {
        public Standing {
            requireNonNull(source, "source");
        }

        @Override
        public String key() {
            return source;
        }
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
            int hops) implements AtHost {
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
    record Unfollow(URI url, String source, @Nullable URI via) implements AtHost {
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
     * @param urgency before which others it is fetched
     * @param hops number of redirects that led here
     */
    record Visit(URI url, Discovery discovery, Urgency urgency, int hops) implements AtHost {
        public Visit {
            requireNonNull(url, "url");
            requireNonNull(discovery, "discovery");
            requireNonNull(urgency, "urgency");
        }
    }

    /**
     * Ask this hub to tell of news in a feed.
     *
     * @param url the hub
     * @param feed the feed as it is polled
     * @param topic the feed as the hub knows it
     */
    record Subscribe(URI url, URI feed, URI topic) implements AtHost {
        public Subscribe {
            requireNonNull(url, "url");
            requireNonNull(feed, "feed");
            requireNonNull(topic, "topic");
        }
    }

    /**
     * The hub of this feed tells of its news from now on.
     *
     * @param url the feed
     * @param lease how long it will do so
     */
    record Confirm(URI url, Duration lease) implements AtHost {
        public Confirm {
            requireNonNull(url, "url");
            requireNonNull(lease, "lease");
        }
    }

    /**
     * There is news in this feed.
     *
     * @param url the feed
     */
    record Nudge(URI url) implements AtHost {
        public Nudge {
            requireNonNull(url, "url");
        }
    }

    /**
     * Fetch what another host's robots.txt redirects to, and tell that host's owner what it says.
     *
     * @param url where it is
     * @param robots the robots.txt that led here
     * @param hops number of redirects that led here
     */
    record Inquire(URI url, URI robots, int hops) implements AtHost {
        public Inquire {
            requireNonNull(url, "url");
            requireNonNull(robots, "robots");
        }
    }

    /**
     * This is what your robots.txt says, which redirects elsewhere.
     *
     * @param url the robots.txt
     * @param file what it says; absent: it could not be had
     * @param trouble why not; absent: it could
     */
    record Inform(
            URI url, @Nullable RobotsFile file, @Nullable String trouble) implements AtHost {
        public Inform {
            requireNonNull(url, "url");
        }
    }
}
