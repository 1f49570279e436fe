package dateline.sink;

import dateline.sink.postgres.PostgresUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may tune.
 *
 * @param window how far apart a copy and its original, or two articles on one happening, may appear; also how long texts
 *     are kept to compare with
 * @param memory how long it is remembered that an article was published, and in which version; after that it would be
 *     published anew
 * @param trends how long the counts of an hour or a day are kept after they changed last; articles that come later still
 *     begin them anew
 * @param stories how many stories are remembered at most, so that memory is bounded; of more, those to which nothing was
 *     added for longest are forgotten before the window has passed
 * @param postgresUrl the database that articles and stories are copied into; absent: none
 */
public record SinkSettings(
        Duration window,
        Duration memory,
        Duration trends,
        int stories,
        @Nullable PostgresUrl postgresUrl) {
    /**
     * Three days, sixty days, which is as long as ingest remembers a page, thirty-five days, and a hundred thousand
     * stories; no database.
     */
    public static final SinkSettings DEFAULTS =
            new SinkSettings(Duration.ofDays(3), Duration.ofDays(60), Duration.ofDays(35), 100_000, null);

    public SinkSettings {
        requirePositive("window", window);
        requirePositive("trends", trends);
        if (stories < 1) {
            throw new IllegalArgumentException("stories must be at least 1 but is " + stories);
        }
        if (memory.compareTo(window) < 0) {
            throw new IllegalArgumentException(
                    "memory must be at least as long as the window of " + window + " but is " + memory);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive but is " + duration);
        }
    }
}
