package dateline.deploy.standalone.pace;

import java.time.Duration;

/**
 * How long enrich is measured with each number of instances, and what each may use.
 *
 * @param share of a core that an instance may use, above 0, at most 1
 * @param warmUp before it is measured
 * @param duration how long it is measured
 */
public record ScaleSettings(double share, Duration warmUp, Duration duration) {
    public ScaleSettings {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1 but is " + share);
        }
        if (warmUp.isNegative() || !duration.isPositive()) {
            throw new IllegalArgumentException(
                    "warm-up and duration must be positive but are " + warmUp + " and " + duration);
        }
    }
}
