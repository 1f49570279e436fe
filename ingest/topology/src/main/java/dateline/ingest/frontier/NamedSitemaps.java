package dateline.ingest.frontier;

import dateline.ingest.events.FeedKind;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;

/** Follows the sitemaps that a robots.txt names, for the sources that are at home there. For the stream thread alone. */
final class NamedSitemaps {
    private final KeyValueStore<String, FeedState> feeds;
    private final RobotsStore robots;
    private final Output output;

    NamedSitemaps(KeyValueStore<String, FeedState> feeds, RobotsStore robots, Output output) {
        this.feeds = feeds;
        this.robots = robots;
        this.output = output;
    }

    /** The file names these now. */
    void changed(URI file, List<URI> before, List<URI> after, Host host) {
        List<URI> gone =
                before.stream().filter(sitemap -> !after.contains(sitemap)).toList();
        natives(file, host).forEach(follower -> {
            withdraw(file, follower.source().id(), gone);
            after.forEach(sitemap -> output.item(follow(file, sitemap, follower)));
        });
    }

    /** A source has come that may be at home here. */
    void joined(Follow follow) {
        if (follow.via() == null) {
            URI file = RobotsStore.robots(follow.url());
            RobotsState state = robots.find(file);
            List<URI> named = state == null ? List.of() : state.sitemaps();
            named.forEach(sitemap -> output.item(follow(file, sitemap, Follower.of(follow))));
        }
    }

    /** A source has given up an address here, perhaps its last. */
    void left(Unfollow unfollow, Host host) {
        if (unfollow.via() == null) {
            URI file = RobotsStore.robots(unfollow.url());
            RobotsState state = robots.find(file);
            boolean stays = natives(file, host)
                    .anyMatch(follower -> follower.source().id().equals(unfollow.source()));
            withdraw(file, unfollow.source(), state == null || stays ? List.of() : state.sitemaps());
        }
    }

    /** Those whom the operator sent to this very site. */
    private Stream<Follower> natives(URI file, Host host) {
        return host.feeds().stream()
                .filter(feed -> RobotsStore.robots(feed).equals(file))
                .map(feed -> feeds.get(feed.toString()))
                .filter(Objects::nonNull)
                .flatMap(state -> state.followers().stream())
                .filter(follower -> follower.via() == null);
    }

    private void withdraw(URI file, String source, List<URI> sitemaps) {
        sitemaps.forEach(sitemap -> output.item(new Unfollow(sitemap, source, file)));
    }

    private static Follow follow(URI file, URI sitemap, Follower follower) {
        return new Follow(sitemap, FeedKind.NEWS_SITEMAP, follower.source(), follower.interval(), file, 1);
    }
}
