package dateline.ingest.benchmarks;

import java.time.Duration;

/**
 * What a number of fetches took.
 *
 * @param fetches how many
 * @param time from the first to the last
 * @param cpu of the process that made them
 */
record Cost(long fetches, Duration time, Duration cpu) {
    /** CPU time of one fetch in microseconds. */
    double microseconds() {
        return cpu.toNanos() / 1000.0 / fetches;
    }

    double perSecond() {
        return fetches / (time.toNanos() / 1e9);
    }

    @Override
    public String toString() {
        return "%,d fetches, %,.0f a second, %.0f µs of CPU each".formatted(fetches, perSecond(), microseconds());
    }
}
