package dateline.deploy.standalone.chaos;

import java.time.Duration;

/**
 * How long and how hard.
 *
 * @param seed the same seed, the same articles and the same order of faults
 * @param duration how long faults go on
 * @param tempo time between two new articles
 * @param brokers size of the cluster: 1, or 3 with three copies of everything
 */
public record ChaosSettings(long seed, Duration duration, Duration tempo, int brokers) {
    public ChaosSettings {
        if (!duration.isPositive() || !tempo.isPositive()) {
            throw new IllegalArgumentException(
                    "duration and tempo must be positive but are " + duration + ", " + tempo);
        }
        if (brokers != 1 && brokers != 3) {
            throw new IllegalArgumentException("brokers must be 1 or 3 but is " + brokers);
        }
    }
}
