package dateline.sink.trend;

import static java.util.Objects.requireNonNull;

import dateline.sink.events.Trend;
import java.time.Instant;

/**
 * What has been counted of a subject in one hour or on one day.
 *
 * @param period hour or day
 * @param start its begin
 * @param count what was counted
 * @param kept how far the stream's time had come when it changed last
 */
public record Sum(Trend.Period period, Instant start, Count count, Instant kept) {
    private static final double MILLION = 1_000_000;

    public Sum {
        requireNonNull(period, "period");
        requireNonNull(start, "start");
        requireNonNull(count, "count");
        requireNonNull(kept, "kept");
    }

    /** The sum that a first count makes. */
    public static Sum of(Trend.Period period, Instant appeared, Count count, Instant kept) {
        return new Sum(period, period.start(appeared), count, kept);
    }

    /** The sum with one more count. */
    public Sum plus(Count more, Instant now) {
        return new Sum(period, start, count.plus(more), now);
    }

    /** What is told of it. */
    public Trend trend() {
        return new Trend(
                count.kind(),
                count.subject(),
                count.name(),
                period,
                start,
                count.articles(),
                count.duplicates(),
                count.judged(),
                count.judged() <= 0 ? null : (Double) (count.millionths() / MILLION / count.judged()));
    }
}
