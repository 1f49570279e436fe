package dateline.deploy.standalone.pace;

import dateline.deploy.standalone.pace.Watched.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a minute of load, or of less.
 *
 * @param phase what was done
 * @param end how long the phase had gone on at its end
 * @param length of it
 * @param printed how many pages the press let out
 * @param times of those that arrived, from the site's answer to the client of the stream
 * @param behind how many that are out have not arrived
 * @param readings of the processes at its end
 */
record Minute(
        Phase phase, Duration end, Duration length, int printed, Times times, long behind, List<Reading> readings) {
    private static final double MILLIS_PER_MINUTE = 60_000;

    /** What is done with an installation, in this order. */
    enum Phase {
        SOAK,
        OVERLOAD,
        CATCH_UP
    }

    Minute {
        readings = List.copyOf(readings);
    }

    /** Minutes since the phase began. */
    double at() {
        return end.toMillis() / MILLIS_PER_MINUTE;
    }

    /** Pages that arrived in a second. */
    double arrived() {
        return times.sorted().size() / (length.toMillis() / 1e3);
    }

    @Override
    public String toString() {
        return "%-8s %5.1f min  %6.1f/s out, %6.1f/s arrived, %6d behind; p50 %6.0f ms, p99 %6.0f ms; MiB: %s"
                .formatted(
                        phase.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        at(),
                        printed / (length.toMillis() / 1e3),
                        arrived(),
                        behind,
                        times.quantile(0.5),
                        times.quantile(0.99),
                        readings.stream().map(Minute::memory).collect(Collectors.joining(", ")));
    }

    private static String memory(Reading reading) {
        String live = reading.live().isEmpty() ? "" : " (live " + reading.live().getAsLong() + ")";
        return reading.name() + " " + reading.resident() + live;
    }
}
