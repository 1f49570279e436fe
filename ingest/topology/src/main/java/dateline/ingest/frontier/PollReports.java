package dateline.ingest.frontier;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import dateline.ingest.ledger.PollReport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the owners of the sources how the documents fare that are polled for them. For the stream thread alone. */
final class PollReports {
    private final Timetable timetable;
    private final Output output;

    PollReports(Timetable timetable, Output output) {
        this.timetable = timetable;
        this.output = output;
    }

    /** A source follows; of one that did so before, its next poll tells. */
    void followed(Follow follow, @Nullable FeedState before, FeedState state, Instant now) {
        if (before == null || before.ways(follow.source().id()).findAny().isEmpty()) {
            FeedStatus status = status(follow.url(), Follower.of(follow), state, now);
            output.report(new PollReport(follow.source().id(), follow.url(), status));
        }
    }

    /** A source follows by no way any more. */
    void left(Unfollow unfollow) {
        output.report(new PollReport(unfollow.source(), unfollow.url(), null));
    }

    void polled(URI feed, FeedState state, Instant at, String detail) {
        for (Follower follower : state.followers()) {
            FeedStatus status = status(feed, follower, state, at).polled(at, detail);
            output.report(new PollReport(follower.source().id(), feed, status));
        }
    }

    private FeedStatus status(URI feed, Follower follower, FeedState state, Instant now) {
        Duration backOff = state.trouble() == null ? null : Duration.between(now, state.nextPoll());
        return new FeedStatus(
                feed,
                state.what(),
                follower.via(),
                null,
                state.tempo().read(),
                state.nextPoll(),
                timetable.interval(state),
                backOff,
                state.trouble(),
                null);
    }
}
