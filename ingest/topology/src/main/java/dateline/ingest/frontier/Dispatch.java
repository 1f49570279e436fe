package dateline.ingest.frontier;

import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.robots.RobotsRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends out for what is due, as far as robots.txt allows and requests are free. For the stream thread alone. */
final class Dispatch {
    /** How soon a host is looked at again whose address has no room. */
    private static final Duration CROWDED = Duration.ofMillis(200);

    private final Desk desk;
    private final Lanes lanes;
    private final Crew crew;

    Dispatch(Desk desk, Lanes lanes, Crew crew) {
        this.desk = desk;
        this.lanes = lanes;
        this.crew = crew;
    }

    /** Sends out for what is due; says whether more is due than may be under way. */
    boolean send(Instant now) {
        while (crew.reserve()) {
            Optional<Host> host = desk.hosts().next(now);
            if (host.isEmpty()) {
                crew.release();
                return false;
            }
            send(host.get(), now);
        }
        return true;
    }

    private void send(Host host, Instant now) {
        if (crew.isCrowded(host)) {
            host.pause(now.plus(CROWDED));
            crew.release();
            desk.hosts().changed(host);
            return;
        }
        Optional<Errand> errand = desk.next(host, now);
        if (errand.isEmpty() || !sent(host, errand.get(), now)) {
            crew.release();
            desk.hosts().changed(host);
        }
    }

    /** Sends out for something or, where it is not known yet whether that is allowed, for robots.txt. */
    private boolean sent(Host host, Errand errand, Instant now) {
        if (errand instanceof Errand.Ask || errand instanceof Errand.Subscribe) {
            return started(new Lease(host, List.of(errand), RobotsRules.NONE)); // no page: no rule is meant for it
        }
        switch (desk.robots().permit(errand.request().url(), host, now)) {
            case Permit.Granted(RobotsRules rules) -> {
                return started(new Lease(host, desk.lease(errand, host, now), rules));
            }
            case Permit.Unknown(Errand.Ask ask) -> {
                desk.putBack(errand, host);
                return started(new Lease(host, List.of(ask), RobotsRules.NONE));
            }
            case Permit.Later(Instant until) -> {
                desk.putBack(errand, host);
                host.await(until);
            }
            case Permit.Refused(Failed why) -> desk.conclude(Answer.without(host, errand, why, now));
        }
        return false;
    }

    private boolean started(Lease lease) {
        lanes.start(lease);
        return true;
    }
}
