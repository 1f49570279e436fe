package dateline.ingest.frontier;

import dateline.ingest.address.Addresses;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.frontier.FrontierItem.Inform;
import dateline.ingest.frontier.FrontierItem.Inquire;
import dateline.ingest.robots.RobotsFile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The robots.txt of a task's hosts (RFC 9309): asked for before anything else, kept for a day, and longer where a newer
 * one cannot be had. Where it redirects to another host, that host's owner fetches it and tells. For the stream thread
 * alone.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_INQUIRY = Duration.ofMinutes(2);
    private static final int MOST_HOPS = 5;

    /** Failures that leave open whether there is a robots.txt, whatever else they are. */
    private static final Set<Reason> UNREACHABLE =
            EnumSet.of(Reason.FORBIDDEN_ADDRESS, Reason.UNKNOWN_HOST, Reason.CONNECTION, Reason.TIMEOUT, Reason.TLS);

    private final RobotsStore states;
    private final NamedSitemaps sitemaps;
    private final Pace pace;
    private final Output output;

    Robots(RobotsStore states, NamedSitemaps sitemaps, Pace pace, Output output) {
        this.states = states;
        this.sitemaps = sitemaps;
        this.pace = pace;
        this.output = output;
    }

    /** Whether an address may be fetched; sets the pace of its host. */
    Permit permit(URI url, Host host, Instant now) {
        URI robots = RobotsStore.robots(url);
        RobotsState state = states.find(robots);
        if (state == null || !state.until().isAfter(now)) {
            return new Permit.Unknown(new Errand.Ask(robots, robots, 0));
        }
        if (state.file() != null) {
            host.delay(pace.crawlDelay(state.file().crawlDelay()));
            return new Permit.Granted(states.rules(robots, state.file()));
        }
        return state.failures() < pace.attempts()
                ? new Permit.Later(state.until())
                : new Permit.Refused(state.refusal(now));
    }

    /** Draws the conclusions from an answer. */
    void settle(Errand.Ask ask, Answer answer) {
        switch (answer.fetched()) {
            case Body body -> tell(ask, answer.robots(), answer);
            case NotModified() -> fail(ask, Failed.forNow(Reason.ROBOTS, "status 304 to a first request"), answer);
            case Moved(URI target) -> moved(ask, target, answer);
            case Gone gone -> tell(ask, RobotsFile.NONE, answer);
            case Failed failed
            when failed.temporary() || UNREACHABLE.contains(failed.reason()) -> fail(ask, failed, answer);
            case Failed failed -> tell(ask, RobotsFile.NONE, answer);
        }
    }

    /** Takes in what the owner of another host has found. */
    void inform(Inform inform, Host host, Instant now) {
        if (inform.file() == null) {
            failed(inform.url(), Failed.forNow(Reason.ROBOTS, String.valueOf(inform.trouble())), now);
        } else {
            had(inform.url(), inform.file(), host, now);
        }
    }

    private void tell(Errand.Ask ask, RobotsFile file, Answer answer) {
        if (ask.hops() == 0) {
            had(ask.robots(), file, answer.host(), answer.at());
        } else {
            output.item(new Inform(ask.robots(), file, null));
        }
    }

    private void fail(Errand.Ask ask, Failed failed, Answer answer) {
        if (ask.hops() == 0) {
            failed(ask.robots(), failed, answer.at());
        } else {
            output.item(new Inform(ask.robots(), null, ask.url() + ": " + failed.detail()));
        }
    }

    /** After five redirects there is none, as far as we are concerned. */
    private void moved(Errand.Ask ask, URI target, Answer answer) {
        Optional<URI> next = Addresses.normalised(target.toString());
        if (next.isEmpty() || ask.hops() >= MOST_HOPS) {
            tell(ask, RobotsFile.NONE, answer);
            return;
        }
        output.item(new Inquire(next.get(), ask.robots(), ask.hops() + 1));
        if (ask.hops() == 0) {
            RobotsState before = states.known(ask.robots(), answer.at());
            Failed open = Failed.forNow(Reason.ROBOTS, "no answer from " + next.get());
            states.put(
                    ask.robots(),
                    before.failed(open, before.failures() + 1, answer.at().plus(LONGEST_INQUIRY)));
        }
    }

    private void had(URI robots, RobotsFile file, Host host, Instant now) {
        RobotsState before = states.known(robots, now);
        states.put(robots, RobotsState.had(file, now.plus(KEPT)));
        host.delay(pace.crawlDelay(file.crawlDelay()));
        host.resume();
        sitemaps.changed(robots, before.sitemaps(), file.sitemaps(), host);
    }

    private void failed(URI robots, Failed failed, Instant now) {
        RobotsState before = states.known(robots, now);
        int times = failed.temporary() ? before.failures() + 1 : Math.max(before.failures() + 1, pace.attempts());
        Duration asked = failed.retryAfter() == null ? Duration.ZERO : pace.granted(failed.retryAfter());
        Duration wait = longer(shorter(pace.retryWait(times), LONGEST_WAIT), asked);
        states.put(robots, before.failed(told(failed), times, now.plus(wait)));
    }

    /** That the server does not give the file out is robots.txt's matter; that the host is silent is not. */
    private static Failed told(Failed failed) {
        return UNREACHABLE.contains(failed.reason()) ? failed : Failed.forNow(Reason.ROBOTS, failed.detail());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
