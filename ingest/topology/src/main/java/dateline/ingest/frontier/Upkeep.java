package dateline.ingest.frontier;

import java.time.Duration;
import java.time.Instant;

/** Forgets, bit by bit, what nothing has been heard of for long. For the stream thread alone. */
final class Upkeep {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SeenStore seen;
    private final RobotsStore robots;
    private final Retired retired;
    private final Schedule schedule;
    private Instant next = Instant.MIN;

    Upkeep(SeenStore seen, RobotsStore robots, Retired retired, Schedule schedule) {
        this.seen = seen;
        this.robots = robots;
        this.retired = retired;
        this.schedule = schedule;
    }

    /** Goes on with it, if it did not just do so. */
    void goOn(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Instant since = now.minus(schedule.forgetAfter());
        seen.sweep(since);
        robots.sweep(since);
        retired.sweep(since);
    }
}
