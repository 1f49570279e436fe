package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.address.Addresses;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Reason;
import dateline.ingest.events.SourceRef;
import dateline.ingest.feed.Item;
import dateline.ingest.feed.Lead;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import dateline.ingest.frontier.FrontierItem.Visit;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spreads what a document lists to the owners of the hosts. For the stream thread alone. */
final class Listings {
    private static final int MOST_HOPS = 5;
    private static final Duration NEWS = Duration.ofDays(2);

    private final Output output;

    Listings(Output output) {
        this.output = output;
    }

    /** Sends out what the document lists and did not list before; gives the hashes of all that it lists. */
    List<Long> spread(URI feed, FeedState state, Listing listing, Instant now) {
        Set<Long> known = new HashSet<>(state.memory().items());
        Set<Long> listed = new LinkedHashSet<>();
        SourceRef source = state.followers().getFirst().source();
        for (Item item : listing.items()) {
            long hash = hash(item);
            if (listed.add(hash) && !known.contains(hash)) {
                Urgency urgency = urgency(item, state, now);
                if (urgency == Urgency.FRESH || state.what() != FeedKind.NEWS_SITEMAP) {
                    spread(feed, source, item, urgency);
                }
            }
        }
        lead(feed, state, listing.leads());
        return List.copyOf(listed);
    }

    /** Follows where the document leads, and no longer where it led before. */
    void lead(URI feed, FeedState state, List<Lead> leads) {
        List<Lead> gone = state.memory().leads().stream()
                .filter(lead -> !leads.contains(lead))
                .toList();
        state.followers().forEach(follower -> withdraw(feed, follower.source().id(), gone));
        announce(feed, state, leads);
    }

    void announce(URI feed, FeedState state, List<Lead> leads) {
        for (Follower follower : state.followers()) {
            leads.stream()
                    .filter(lead -> follower.hops() < MOST_HOPS)
                    .map(lead -> new Follow(
                            lead.url(), lead.kind(), follower.source(), follower.interval(), feed, follower.hops() + 1))
                    .forEach(output::item);
        }
    }

    void withdraw(URI feed, String source, List<Lead> leads) {
        leads.forEach(lead -> output.item(new Unfollow(lead.url(), source, feed)));
    }

    /** Where a listing is read for the first time, only a feed's undated items can be taken for news. */
    private static Urgency urgency(Item item, FeedState state, Instant now) {
        OffsetDateTime date = item.updated() == null ? item.published() : item.updated();
        boolean news = date == null
                ? state.what() == FeedKind.FEED || state.memory().digest() != null
                : date.toInstant().isAfter(now.minus(NEWS));
        return news ? Urgency.FRESH : Urgency.BACKLOG;
    }

    private void spread(URI feed, SourceRef source, Item item, Urgency urgency) {
        Optional<URI> url = Addresses.normalised(item.link());
        if (url.isEmpty()) {
            output.outcome(source.id(), feed, Reason.BAD_URL, "lists '" + item.link() + "'");
            return;
        }
        Discovery discovery = new Discovery(source, url.get(), item.title(), item.published(), item.updated());
        output.item(new Visit(url.get(), discovery, urgency, 0));
    }

    /** Tells items, and the versions of an item, apart. */
    private static long hash(Item item) {
        String version = item.link() + '\n' + item.published() + '\n' + item.updated();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(version.getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
