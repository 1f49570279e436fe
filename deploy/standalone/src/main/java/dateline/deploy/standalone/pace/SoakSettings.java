package dateline.deploy.standalone.pace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How hard and how long an installation is used.
 *
 * @param warmUp as fast as it can, before anything is measured
 * @param duration of the even load
 * @param rate pages a second of the even load; absent: {@link #SHARE} of the capacity, which is measured
 * @param overload the capacity is exceeded so many times
 * @param overloadDuration and for so long
 */
public record SoakSettings(
        Duration warmUp, Duration duration, @Nullable Integer rate, double overload, Duration overloadDuration) {
    /** What the even load is of the capacity. */
    static final double SHARE = 0.7;

    public SoakSettings {
        if (rate != null && (rate < 1 || rate > 1000)) {
            throw new IllegalArgumentException("rate must be 1 to 1000 but is " + rate);
        }
        if (!(overload >= 1 && overload <= 10)) {
            throw new IllegalArgumentException("overload must be 1 to 10 but is " + overload);
        }
        if (warmUp.isNegative() || !duration.isPositive() || overloadDuration.isNegative()) {
            throw new IllegalArgumentException(
                    "times must be positive but are " + warmUp + ", " + duration + " and " + overloadDuration);
        }
    }
}
