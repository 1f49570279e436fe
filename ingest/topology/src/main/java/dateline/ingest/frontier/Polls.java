package dateline.ingest.frontier;

import dateline.ingest.feed.FeedKind;
import dateline.ingest.feed.Lead;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The feeds of a task's hosts: when each is polled, and what its polls bring. For the stream thread alone. */
final class Polls {
    private final KeyValueStore<String, FeedState> feeds;
    private final Pace pace;
    private final Output output;
    private final Listings listings;

    Polls(KeyValueStore<String, FeedState> feeds, Pace pace, Output output) {
        this.feeds = feeds;
        this.pace = pace;
        this.output = output;
        this.listings = new Listings(output);
    }

    /** Tells the hosts which feeds they have. */
    void restore(Hosts hosts) {
        try (KeyValueIterator<String, FeedState> all = feeds.all()) {
            while (all.hasNext()) {
                KeyValue<String, FeedState> next = all.next();
                URI feed = URI.create(next.key);
                hosts.named(FrontierItem.host(feed)).poll(feed, next.value.nextPoll());
            }
        }
    }

    void follow(Follow follow, Host host, Instant now) {
        String key = follow.url().toString();
        FeedState known = feeds.get(key);
        FeedState state = known == null
                ? FeedState.fresh(follow, now)
                : sooner(known.followedBy(Follower.of(follow), follow.what()), now);
        if (!state.equals(known)) {
            feeds.put(key, state);
            host.poll(follow.url(), state.nextPoll());
            listings.announce(follow.url(), state, state.memory().leads());
        }
    }

    void unfollow(Unfollow unfollow, Host host) {
        String key = unfollow.url().toString();
        FeedState known = feeds.get(key);
        if (known == null) {
            return;
        }
        Optional<FeedState> rest = known.without(unfollow.source(), unfollow.via());
        feeds.put(key, rest.orElse(null));
        if (rest.isEmpty()) {
            host.forget(unfollow.url());
        }
        listings.withdraw(unfollow.url(), unfollow.source(), known.memory().leads());
    }

    /** The next feed that is due at a host; empty: none is. */
    Optional<Errand> next(Host host, Instant now) {
        URI feed = host.takePoll(now);
        FeedState state = feed == null ? null : feeds.get(feed.toString());
        if (feed == null || state == null) {
            return Optional.empty();
        }
        Expected expected = state.what() == FeedKind.HOME ? Expected.PAGE : Expected.FEED;
        FetchRequest request = new FetchRequest(feed, expected, state.memory().validators());
        return Optional.of(new Errand.Poll(feed, state.what(), state.memory().digest(), request));
    }

    /** Lets a feed that was taken wait again. */
    void putBack(Errand.Poll poll, Host host) {
        FeedState state = feeds.get(poll.feed().toString());
        if (state != null) {
            host.poll(poll.feed(), state.nextPoll());
        }
    }

    /** Draws the conclusions from an answer. */
    void settle(Errand.Poll poll, Answer answer) {
        FeedState state = feeds.get(poll.feed().toString());
        if (state == null) {
            return; // nobody follows it any more
        }
        FeedState next = concluded(poll, state, answer);
        feeds.put(poll.feed().toString(), next);
        answer.host().poll(poll.feed(), next.nextPoll());
        PollLog.change(poll.feed(), state, next, detail(answer));
    }

    private static String detail(Answer answer) {
        if (answer.fetched() instanceof Failed failed) {
            return failed.detail();
        }
        return answer.reading() instanceof Unreadable(String why) ? why : "";
    }

    private FeedState concluded(Errand.Poll poll, FeedState state, Answer answer) {
        return switch (answer.fetched()) {
            case Body body -> read(poll, state, body, answer);
            case NotModified() -> unchanged(poll, state, state.memory(), answer.at());
            case Moved(URI target) -> moved(poll, state, target, answer.at());
            case Failed failed -> failed(poll, state, failed, answer.at());
        };
    }

    private FeedState read(Errand.Poll poll, FeedState state, Body body, Answer answer) {
        return switch (answer.reading()) {
            case null -> unchanged(poll, state, state.memory().validatedBy(body.validators()), answer.at());
            case Listing listing -> {
                List<Long> hashes = listings.spread(poll.feed(), state, listing, answer.at());
                output.polled("changed");
                Memory memory = new Memory(body.validators(), answer.digest(), hashes, listing.leads());
                yield state.read(memory, nextPoll(poll, state, 0, answer.at()));
            }
            case Unreadable unreadable -> {
                output.polled("unreadable");
                yield state.failed("unreadable", nextPoll(poll, state, state.failures() + 1, answer.at()));
            }
        };
    }

    private FeedState unchanged(Errand.Poll poll, FeedState state, Memory memory, Instant now) {
        output.polled("unchanged");
        return state.read(memory, nextPoll(poll, state, 0, now));
    }

    private FeedState moved(Errand.Poll poll, FeedState state, URI target, Instant now) {
        output.polled("moved");
        List<Lead> leads = List.of(new Lead(target, state.what()));
        listings.lead(poll.feed(), state, leads);
        return state.read(state.memory().movedTo(leads.getFirst()), nextPoll(poll, state, 0, now));
    }

    private FeedState failed(Errand.Poll poll, FeedState state, Failed failed, Instant now) {
        output.polled(failed.reason().word());
        Instant next = nextPoll(poll, state, state.failures() + 1, now);
        Instant asked = failed.retryAfter() == null ? now : now.plus(pace.granted(failed.retryAfter()));
        return state.failed(failed.reason().word(), asked.isAfter(next) ? asked : next);
    }

    private Instant nextPoll(Errand.Poll poll, FeedState state, int failures, Instant now) {
        Duration wait = pace.pollWait(state.interval(pace.pollInterval()), failures);
        return now.plus(jittered(wait, poll.feed()));
    }

    /** 90 to 110 percent, always the same for a feed, so that feeds which were added together drift apart. */
    private static Duration jittered(Duration wait, URI feed) {
        int percent = 90 + Math.floorMod(feed.hashCode() * 0x9E3779B9, 21);
        return wait.multipliedBy(percent).dividedBy(100);
    }

    /** A follower in more of a hurry waits no longer than twice its interval for the pace of the others. */
    private FeedState sooner(FeedState state, Instant now) {
        Instant latest = now.plus(pace.pollWait(state.interval(pace.pollInterval()), state.failures() + 1));
        return state.nextPoll().isAfter(latest) ? state.polledAt(latest) : state;
    }
}
