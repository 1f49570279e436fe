package dateline.deploy.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Notices that the clock was set back. Kafka's clients and Kafka Streams measure their waits by it: they would neither
 * commit nor punctuate until it has caught up, while a service that is started again goes on at once. For one thread.
 */
final class ClockWatch {
    /** Less is made up for sooner than a restart would take. */
    private static final Duration BEARABLE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant told;
    private long passed;

    /**
     * A watch.
     *
     * @param clock may be set
     * @param nanos never goes back, such as {@link System#nanoTime}
     */
    ClockWatch(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.told = clock.instant();
        this.passed = nanos.getAsLong();
    }

    /**
     * Looks at the clock again.
     *
     * @throws ClockSetBackException if it was set back since the last look, by more than can be waited for
     */
    void check() {
        Instant now = clock.instant();
        long later = nanos.getAsLong();
        Duration back = Duration.between(now, told.plusNanos(later - passed));
        if (back.compareTo(BEARABLE) > 0) {
            throw new ClockSetBackException(back);
        }
        told = now;
        passed = later;
    }
}
