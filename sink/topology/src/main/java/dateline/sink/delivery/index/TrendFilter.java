package dateline.sink.delivery.index;

import dateline.sink.events.Trend;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which trends somebody wants.
 *
 * @param kind what is counted over
 * @param period how long the windows are
 * @param subjects whose, of countries in either case; empty: those of whom most is written
 * @param since windows that begin then or later
 * @param until windows that begin before
 * @param limit most subjects
 */
public record TrendFilter(
        Trend.Kind kind,
        Trend.Period period,
        Set<String> subjects,
        @Nullable Instant since,
        @Nullable Instant until,
        int limit) {
    public TrendFilter {
        subjects = subjects.stream()
                .map(subject -> kind == Trend.Kind.COUNTRY ? subject.toUpperCase(Locale.ROOT) : subject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
