package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** How long a host is left alone after it was asked. Immutable. */
final class Rests {
    /** Failures in which the host did not speak. */
    private static final Set<Reason> SILENCE = EnumSet.of(Reason.UNKNOWN_HOST, Reason.CONNECTION, Reason.TIMEOUT);

    /** What is not asked for needs no rest. */
    private static final Set<Reason> UNASKED = EnumSet.of(Reason.ROBOTS);

    private final Pace pace;

    Rests(Pace pace) {
        this.pace = pace;
    }

    /** Notes that the host has been asked, and lets it rest. */
    void rest(Host host, Answer answer) {
        if (answer.fetched() instanceof Failed failed) {
            Duration usual = UNASKED.contains(failed.reason()) ? Duration.ZERO : pace.delay(host);
            host.pause(answer.at().plus(usual));
            host.pause(answer.at().plus(afterFailure(host, failed)));
        } else {
            host.answered();
            host.pause(answer.at().plus(pace.delay(host)));
        }
    }

    private Duration afterFailure(Host host, Failed failed) {
        if (SILENCE.contains(failed.reason())) {
            return host.silent() ? pace.schedule().deadHostPause() : Duration.ZERO;
        }
        host.answered();
        if (failed.temporary() && failed.retryAfter() != null) {
            return pace.granted(failed.retryAfter());
        }
        return failed.temporary() && failed.reason() == Reason.BLOCKED ? pace.retryWait(1) : Duration.ZERO;
    }
}
