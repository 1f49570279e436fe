package dateline.deploy.standalone.pace;

import java.time.Duration;

/**
 * How fast pages come, and for how long.
 *
 * @param rate articles that come out in a second
 * @param warmUp how long before anything is measured
 * @param duration how long is measured
 * @param commitInterval how often each stage commits, the hops that only pass on among them
 */
public record PaceSettings(int rate, Duration warmUp, Duration duration, Duration commitInterval) {
    public PaceSettings {
        if (rate < 1 || rate > 1000) {
            throw new IllegalArgumentException("rate must be 1 to 1000 but is " + rate);
        }
        if (warmUp.isNegative() || !duration.isPositive()) {
            throw new IllegalArgumentException(
                    "warm-up and duration must be positive but are " + warmUp + " and " + duration);
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "commit interval must be a millisecond at least but is " + commitInterval);
        }
    }
}
