package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import dateline.ingest.feed.Hubs;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.frontier.FrontierItem.Confirm;
import dateline.ingest.frontier.FrontierItem.Subscribe;
import dateline.ingest.websub.Callback;
import dateline.ingest.websub.Hub;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hubs that are asked to tell of news: asked when a feed names them, again while they do not confirm, and before
 * their lease ends. Feeds are polled as if there were none, for hubs fall silent. For the stream thread alone.
 */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration SHORTEST_LEASE = Duration.ofHours(1);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(6);

    private final KeyValueStore<String, FeedState> feeds;
    private final Optional<Callback> callback;
    private final Output output;

    Subscriptions(KeyValueStore<String, FeedState> feeds, Optional<Callback> callback, Output output) {
        this.feeds = feeds;
        this.callback = callback;
        this.output = output;
    }

    /** The feed was read, and names a hub or none. */
    FeedState renewed(URI feed, @Nullable Hub named, Body body, FeedState state) {
        Hub hub = named == null ? Hubs.ofHeader(body.header("Link").orElse(""), feed) : named;
        Subscription known = state.subscription();
        if (hub == null) {
            return state.subscribed(null);
        }
        boolean same = known != null && known.hub().equals(hub);
        return renewed(feed, same ? state : state.subscribed(new Subscription(hub, body.at())), body.at());
    }

    /** Asks the hub of a feed, if it names one and the time has come. */
    FeedState renewed(URI feed, FeedState state, Instant now) {
        Subscription known = state.subscription();
        if (callback.isEmpty() || known == null || known.renew().isAfter(now)) {
            return state;
        }
        output.item(new Subscribe(known.hub().url(), feed, known.hub().topic()));
        return state.subscribed(new Subscription(known.hub(), now.plus(UNTIL_ASKED_AGAIN)));
    }

    /** The hub has agreed, for a time. */
    void confirm(Confirm confirm, Instant now) {
        FeedState state = feeds.get(confirm.url().toString());
        if (state != null && state.subscription() != null) {
            Duration lease = confirm.lease().compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : confirm.lease();
            Instant renew = now.plus(lease.multipliedBy(3).dividedBy(4));
            feeds.put(
                    confirm.url().toString(),
                    state.subscribed(new Subscription(state.subscription().hub(), renew)));
        }
    }

    /** How the hub is asked; empty: hubs cannot reach us any more. */
    Optional<Errand> errand(Subscribe wanted) {
        Callback.Subject subject = new Callback.Subject(wanted.feed(), wanted.topic());
        return callback.map(called -> called.subscription(subject, LEASE))
                .map(form -> new Errand.Subscribe(FetchRequest.post(wanted.url(), form)));
    }

    static void log(Errand.Subscribe subscribe, Answer answer) {
        switch (answer.fetched()) {
            case Failed failed -> log(subscribe, failed);
            case Gone gone -> log(subscribe, gone.failed());
            case Moved(URI target) -> log(subscribe, Failed.forGood(Reason.REDIRECTS, "redirects to " + target));
            case NotModified() -> log(subscribe, Failed.forGood(Reason.HTTP_ERROR, "status 304"));
            case Body _ -> {} // it has agreed to confirm
        }
    }

    private static void log(Errand.Subscribe subscribe, Failed failed) {
        LOG.atWarn()
                .addKeyValue("url", subscribe.request().url())
                .addKeyValue("reason", failed.reason().word())
                .addKeyValue("detail", failed.detail())
                .log("hub could not be asked");
    }
}
