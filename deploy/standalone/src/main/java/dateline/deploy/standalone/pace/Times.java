package dateline.deploy.standalone.pace;

import java.util.Collection;
import java.util.List;

/**
 * How long each of many took.
 *
 * @param sorted in milliseconds, the shortest first
 * @param missing how many never arrived
 */
public record Times(List<Double> sorted, int missing) {
    public Times {
        sorted = List.copyOf(sorted);
    }

    static Times ofNanos(Collection<Long> nanos, int missing) {
        return new Times(nanos.stream().sorted().map(time -> time / 1e6).toList(), missing);
    }

    /** Those of several together; missing are those that the last of them misses. */
    static Times together(List<Times> several) {
        return new Times(
                several.stream()
                        .flatMap(times -> times.sorted.stream())
                        .sorted()
                        .toList(),
                several.isEmpty() ? 0 : several.getLast().missing);
    }

    /** The same, of which so many never arrived. */
    Times missing(long count) {
        return new Times(sorted, Math.toIntExact(count));
    }

    /** The time within which that share arrived, in milliseconds; NaN where nothing did. */
    public double quantile(double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return "p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms (%d arrived, %d missing)"
                .formatted(quantile(0.5), quantile(0.9), quantile(0.99), quantile(1), sorted.size(), missing);
    }
}
