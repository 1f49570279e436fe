package dateline.ingest.frontier;

import dateline.ingest.fetch.Fetched.Failed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Decides when each feed is polled next. Immutable. */
final class Timetable {
    /** Least time between two polls of a feed, however often a hub tells of news. */
    private static final Duration NUDGED = Duration.ofSeconds(10);

    private final Pace pace;
    private final Schedule schedule;

    Timetable(Pace pace) {
        this.pace = pace;
        this.schedule = pace.schedule();
    }

    /** The tempo of a feed after a reading that brought so many new items. */
    Tempo tempo(FeedState state, int news, Instant now) {
        return state.tempo()
                .after(news, now, pace.pollInterval())
                .within(schedule.minimumPollInterval(), schedule.maximumPollInterval());
    }

    /** When to poll a feed that works; an interval that its source sets goes before what the feed itself wants. */
    Instant next(URI feed, FeedState state, Instant now) {
        Duration wait = interval(state);
        Instant next = now.plus(jittered(wait, feed, now));
        return wait.equals(state.ownInterval()) ? next : state.tempo().wishes().welcome(next);
    }

    /** When to try a feed again that failed. */
    Instant next(URI feed, FeedState state, Trouble trouble, Instant now) {
        return now.plus(jittered(trouble.wait(interval(state), trouble.after(state.strain())), feed, now));
    }

    /** When to try a feed again that failed, and perhaps asked for a time. */
    Instant next(URI feed, FeedState state, Failed failed, Instant now) {
        Instant next = next(feed, state, Trouble.of(failed), now);
        Instant asked = failed.retryAfter() == null ? now : now.plus(pace.granted(failed.retryAfter()));
        return asked.isAfter(next) ? asked : next;
    }

    /** When a feed may be polled of which somebody says that it has news. */
    Instant soonest(FeedState state, Instant now) {
        Instant read = state.tempo().read();
        Instant rested = read == null ? now : read.plus(NUDGED);
        return rested.isAfter(now) ? rested : now;
    }

    /** A follower in more of a hurry waits no longer than twice its interval for the pace of the others. */
    Instant latest(FeedState state, Instant now) {
        return now.plus(Trouble.PERMANENT.wait(interval(state), Trouble.PERMANENT.after(state.strain())));
    }

    /** Time between two polls of a feed that works. */
    Duration interval(FeedState state) {
        Duration known = state.tempo().interval();
        Duration tempo = known == null ? pace.pollInterval() : known;
        Duration wish = state.tempo().wishes().pause();
        Duration granted = wish.compareTo(schedule.maximumPollInterval()) < 0 ? wish : schedule.maximumPollInterval();
        return state.interval(granted.compareTo(tempo) > 0 ? granted : tempo);
    }

    /** 90 to 110 percent, so that feeds which were added together drift apart. */
    private static Duration jittered(Duration wait, URI feed, Instant now) {
        int percent = 90 + Math.floorMod((feed.hashCode() + Long.hashCode(now.toEpochMilli())) * 0x9E3779B9, 21);
        return wait.multipliedBy(percent).dividedBy(100);
    }
}
