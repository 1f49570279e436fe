package dateline.ingest.frontier;

import dateline.ingest.events.FeedKind;
import dateline.ingest.feed.Lead;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import dateline.ingest.feed.Wishes;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Nudge;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The feeds of a task's hosts: when each is polled, and what its polls bring. For the stream thread alone. */
final class Polls {
    private final KeyValueStore<String, FeedState> feeds;
    private final Timetable timetable;
    private final Output output;
    private final Listings listings;
    private final PollReports reports;
    private final Subscriptions subscriptions;

    Polls(KeyValueStore<String, FeedState> feeds, Pace pace, Subscriptions subscriptions, Output output) {
        this.feeds = feeds;
        this.timetable = new Timetable(pace);
        this.output = output;
        this.listings = new Listings(output);
        this.subscriptions = subscriptions;
        this.reports = new PollReports(timetable, output);
    }

    /** Tells the hosts which feeds they have, and says whether one was read in the future: by a clock set back since. */
    boolean restore(Hosts hosts, Instant now) {
        boolean ahead = false;
        try (KeyValueIterator<String, FeedState> all = feeds.all()) {
            while (all.hasNext()) {
                KeyValue<String, FeedState> next = all.next();
                URI feed = URI.create(next.key);
                Instant read = next.value.tempo().read();
                boolean early = read != null && read.isAfter(now);
                hosts.named(FrontierItem.host(feed)).poll(feed, early ? now : next.value.nextPoll());
                ahead |= early;
            }
        }
        return ahead;
    }

    void follow(Follow follow, Host host, Instant now) {
        String key = follow.url().toString();
        FeedState known = feeds.get(key);
        FeedState state = known == null
                ? FeedState.fresh(follow, now)
                : sooner(known.followedBy(Follower.of(follow), follow.what()), now);
        if (!state.equals(known)) {
            feeds.put(key, state);
            reports.followed(follow, known, state, now);
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
        if (rest.isPresent() && rest.get().equals(known)) {
            return; // or feeds that move in a circle would pass it on without end
        }
        feeds.put(key, rest.orElse(null));
        if (rest.isEmpty()) {
            host.forget(unfollow.url());
        }
        if (rest.flatMap(state -> state.ways(unfollow.source()).findAny()).isEmpty()) {
            listings.withdraw(unfollow.url(), unfollow.source(), known.memory().leads());
            reports.left(unfollow);
        }
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

    /** A hub tells of news: the feed is polled now, though not more often than any feed may be. */
    void nudge(Nudge nudge, Host host, Instant now) {
        FeedState state = feeds.get(nudge.url().toString());
        if (state != null) {
            Instant soonest = timetable.soonest(state, now);
            if (soonest.isBefore(state.nextPoll())) {
                feeds.put(nudge.url().toString(), state.polledAt(soonest));
                host.poll(nudge.url(), soonest);
            }
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
        reports.polled(poll.feed(), next, answer.at(), detail(answer));
    }

    private static String detail(Answer answer) {
        return switch (answer.fetched()) {
            case Failed failed -> failed.detail();
            case Gone gone -> gone.failed().detail();
            default -> answer.reading() instanceof Unreadable(String why) ? why : "";
        };
    }

    private FeedState concluded(Errand.Poll poll, FeedState state, Answer answer) {
        return switch (answer.fetched()) {
            case Body body -> read(poll, state, body, answer);
            case NotModified() -> unchanged(poll, state, state.memory(), answer.at());
            case Moved(URI target) -> moved(poll, state, target, answer.at());
            case Gone gone -> failed(poll, state, gone.failed(), answer.at());
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
                Wishes wishes = listing.wishes().atLeast(body.freshFor());
                Tempo tempo = timetable.tempo(state, news(state, hashes), answer.at());
                FeedState read = subscriptions.renewed(poll.feed(), listing.hub(), body, state);
                yield timed(poll, read.read(memory, tempo.with(wishes)), answer.at());
            }
            case Unreadable unreadable -> {
                output.polled("unreadable");
                Instant next = timetable.next(poll.feed(), state, Trouble.PERMANENT, answer.at());
                yield state.failed("unreadable", Trouble.PERMANENT).polledAt(next);
            }
        };
    }

    private static int news(FeedState state, List<Long> hashes) {
        Set<Long> known = new HashSet<>(state.memory().items());
        return (int) hashes.stream().filter(hash -> !known.contains(hash)).count();
    }

    private FeedState unchanged(Errand.Poll poll, FeedState state, Memory memory, Instant now) {
        output.polled("unchanged");
        FeedState known = subscriptions.renewed(poll.feed(), state, now);
        return timed(poll, known.read(memory, timetable.tempo(state, 0, now)), now);
    }

    private FeedState moved(Errand.Poll poll, FeedState state, URI target, Instant now) {
        output.polled("moved");
        List<Lead> leads = List.of(new Lead(target, state.what()));
        listings.lead(poll.feed(), state, leads);
        Tempo tempo = timetable.tempo(state, 0, now);
        return timed(poll, state.read(state.memory().movedTo(leads.getFirst()), tempo), now);
    }

    private FeedState failed(Errand.Poll poll, FeedState state, Failed failed, Instant now) {
        output.polled(failed.reason().word());
        Instant next = timetable.next(poll.feed(), state, failed, now);
        return state.failed(failed.reason().word(), Trouble.of(failed)).polledAt(next);
    }

    private FeedState timed(Errand.Poll poll, FeedState state, Instant now) {
        return state.polledAt(timetable.next(poll.feed(), state, now));
    }

    private FeedState sooner(FeedState state, Instant now) {
        Instant latest = timetable.latest(state, now);
        return state.nextPoll().isAfter(latest) ? state.polledAt(latest) : state;
    }
}
