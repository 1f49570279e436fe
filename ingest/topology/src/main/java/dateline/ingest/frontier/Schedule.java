package dateline.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the frontier shares out its time; part of the operator's settings.
 *
 * @param maximumCrawlDelay longest time between two requests that a robots.txt may ask for
 * @param revisits ages at which a page is looked at again, youngest first, counted from its first fetch; empty: never
 * @param minimumPollInterval shortest time between two polls of a feed, however much it publishes
 * @param maximumPollInterval longest time between two polls of a feed that works, however little it publishes
 * @param deadHostPause rest for a host that gave no answer several times in a row
 * @param forgetAfter how long something is remembered of which nothing is heard any more
 */
public record Schedule(
        Duration maximumCrawlDelay,
        List<Duration> revisits,
        Duration minimumPollInterval,
        Duration maximumPollInterval,
        Duration deadHostPause,
        Duration forgetAfter) {
    /** Obliging to publishers, and as quick as that allows. */
    public static final Schedule DEFAULTS = new Schedule(
            Duration.ofSeconds(30),
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(72)),
            Duration.ofMinutes(1),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofDays(60));

    private static final int MOST_REVISITS = 20;

    public Schedule {
        if (maximumCrawlDelay.isNegative()) {
            throw new IllegalArgumentException("maximumCrawlDelay must not be negative but is " + maximumCrawlDelay);
        }
        revisits = List.copyOf(revisits);
        if (revisits.size() > MOST_REVISITS || !ascends(revisits)) {
            throw new IllegalArgumentException(
                    "revisits must be at most " + MOST_REVISITS + " ascending durations but are " + revisits);
        }
        requirePositive("minimumPollInterval", minimumPollInterval);
        requirePositive("deadHostPause", deadHostPause);
        requirePositive("forgetAfter", forgetAfter);
        if (maximumPollInterval.compareTo(minimumPollInterval) < 0) {
            throw new IllegalArgumentException("maximumPollInterval must be at least minimumPollInterval, "
                    + minimumPollInterval + ", but is " + maximumPollInterval);
        }
    }

    /** The same with other ages at which a page is looked at again. */
    public Schedule withRevisits(List<Duration> other) {
        return new Schedule(
                maximumCrawlDelay, other, minimumPollInterval, maximumPollInterval, deadHostPause, forgetAfter);
    }

    /** The same with another time that things are remembered for. */
    public Schedule withForgetAfter(Duration other) {
        return new Schedule(
                maximumCrawlDelay, revisits, minimumPollInterval, maximumPollInterval, deadHostPause, other);
    }

    /** The first look from the given one on that is not past; empty: none is left. */
    Optional<Revisit> revisit(Revisit from, Instant now) {
        return IntStream.range(from.number(), revisits.size())
                .mapToObj(number -> new Revisit(from.since(), number))
                .filter(look -> due(look).isAfter(now))
                .findFirst();
    }

    Instant due(Revisit look) {
        return look.since().plus(revisits.get(look.number()));
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
    }

    private static boolean ascends(List<Duration> ages) {
        Duration last = Duration.ZERO;
        for (Duration age : ages) {
            if (age.compareTo(last) <= 0) {
                return false;
            }
            last = age;
        }
        return true;
    }
}
