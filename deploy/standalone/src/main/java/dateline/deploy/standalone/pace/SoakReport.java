package dateline.deploy.standalone.pace;

import dateline.deploy.standalone.pace.Minute.Phase;
import dateline.deploy.standalone.pace.Trend.Point;
import dateline.deploy.standalone.pace.Watched.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a soak came to, and whether it is good; complete or, where the run was cut off, as far as it went. For one thread. */
public final class SoakReport {
    /** Its first part is not judged: what is remembered for a while still fills, and so do caches. */
    private static final double JUDGED_FROM = 0.25;

    private static final int SERVICES = 3;

    private final List<Minute> minutes = new ArrayList<>();
    private final Map<String, Long> disk = new TreeMap<>();
    private final List<Reading> before = new ArrayList<>();
    private double capacity;
    private @Nullable Duration caughtUp;
    private int published;
    private long missing;
    private int starts = SERVICES;

    void add(Minute minute) {
        minutes.add(minute);
    }

    /** The even load begins. */
    void begins(double pagesPerSecond, List<Reading> readings) {
        capacity = pagesPerSecond;
        before.addAll(readings);
    }

    /** All is over, and the installation was given so long to catch up. */
    void ends(Duration catchUp) {
        caughtUp = catchUp;
    }

    void pages(int out, long notArrived) {
        published = out;
        missing = notArrived;
    }

    void starts(int ofServices) {
        starts = ofServices;
    }

    void disk(Map<String, Long> bytes) {
        disk.putAll(bytes);
    }

    /** What is not as it should be, one a line; empty: nothing. */
    public List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        if (caughtUp == null) {
            breaches.add("it was cut off before its end");
        }
        if (missing > 0) {
            breaches.add(missing + " of " + published + " pages have not arrived");
        }
        if (starts != SERVICES) {
            breaches.add("services have to be started once each, " + SERVICES + " in all, but were " + starts);
        }
        trends().forEach((figure, trend) -> {
            if (trend.rises()) {
                breaches.add(figure + " rises");
            }
        });
        return breaches;
    }

    /** All of it, a figure a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("capacity: %.1f pages a second".formatted(capacity));
        for (Phase phase : Phase.values()) {
            if (!of(phase).isEmpty()) {
                lines.add(summary(phase));
            }
        }
        if (caughtUp != null) {
            lines.add("caught up after: %.1f s".formatted(caughtUp.toMillis() / 1e3));
        }
        trends().forEach((figure, trend) -> lines.add("  " + figure + ": " + trend));
        lines.add("CPU a page in the soak: " + cpu());
        lines.add("disk a page: " + share(disk));
        lines.add("pages: %d, of them %d missing; starts of services: %d".formatted(published, missing, starts));
        return lines;
    }

    private String summary(Phase phase) {
        List<Minute> those = of(phase);
        Times times = Times.together(those.stream().map(Minute::times).toList());
        double seconds = those.stream()
                .mapToDouble(minute -> minute.length().toMillis() / 1e3)
                .sum();
        return "%s: %.1f min, %.1f pages a second out, %.1f arrived, at most %d behind at the end of a minute; p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(
                        phase.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                        seconds / 60,
                        those.stream().mapToInt(Minute::printed).sum() / seconds,
                        times.sorted().size() / seconds,
                        those.stream().mapToLong(Minute::behind).max().orElse(0),
                        times.quantile(0.5),
                        times.quantile(0.99),
                        times.quantile(1));
    }

    private List<Minute> of(Phase phase) {
        return minutes.stream().filter(minute -> minute.phase() == phase).toList();
    }

    /** How latency and memory went in the part of the soak that is judged. */
    private Map<String, Trend> trends() {
        List<Minute> soak = of(Phase.SOAK);
        double length = soak.isEmpty() ? 0 : soak.getLast().at();
        List<Minute> judged = soak.stream()
                .filter(minute -> minute.at() > length * JUDGED_FROM)
                .toList();
        Map<String, List<Point>> points = new TreeMap<>();
        judged.forEach(minute -> note(minute, points));
        Map<String, Trend> trends = new TreeMap<>();
        points.forEach((figure, values) -> {
            if (values.size() > 1) {
                trends.put(figure, Trend.of(values));
            }
        });
        return trends;
    }

    private static void note(Minute minute, Map<String, List<Point>> points) {
        note(points, "latency p50, ms", minute.at(), minute.times().quantile(0.5));
        note(points, "latency p99, ms", minute.at(), minute.times().quantile(0.99));
        for (Reading reading : minute.readings()) {
            note(points, reading.name() + " resident, MiB", minute.at(), (double) reading.resident());
            OptionalLong live = reading.live();
            if (live.isPresent()) {
                note(points, reading.name() + " live heap, MiB", minute.at(), (double) live.getAsLong());
            }
        }
    }

    private static void note(Map<String, List<Point>> points, String figure, double minute, double value) {
        points.computeIfAbsent(figure, _ -> new ArrayList<>()).add(new Point(minute, value));
    }

    /** In the soak, by process. */
    private String cpu() {
        List<Minute> soak = of(Phase.SOAK);
        if (soak.isEmpty()) {
            return "not measured";
        }
        int pages = soak.stream().mapToInt(Minute::printed).sum();
        Map<String, Duration> at = before.stream().collect(Collectors.toMap(Reading::name, Reading::cpu));
        return soak.getLast().readings().stream()
                .map(reading -> "%s %.2f ms"
                        .formatted(
                                reading.name(),
                                reading.cpu()
                                                .minus(at.getOrDefault(reading.name(), Duration.ZERO))
                                                .toNanos()
                                        / 1e6
                                        / pages))
                .collect(Collectors.joining(", "));
    }

    private String share(Map<String, Long> bytes) {
        return bytes.entrySet().stream()
                .map(entry -> "%s %.0f bytes".formatted(entry.getKey(), entry.getValue() / (double) published))
                .collect(Collectors.joining(", "));
    }
}
