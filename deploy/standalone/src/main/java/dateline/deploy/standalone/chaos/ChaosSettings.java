package dateline.deploy.standalone.chaos;

import dateline.sink.postgres.PostgresUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how hard.
 *
 * @param seed the same seed, the same articles and the same order of faults
 * @param duration how long faults go on
 * @param tempo time between two new articles
 * @param brokers size of the cluster: 1, or 3 with three copies of everything
 * @param postgres an empty database that sink is to copy into, and that is compared with the topic; absent: none
 */
public record ChaosSettings(
        long seed,
        Duration duration,
        Duration tempo,
        int brokers,
        @Nullable PostgresUrl postgres) {
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
