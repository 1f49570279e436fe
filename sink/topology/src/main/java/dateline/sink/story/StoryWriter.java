package dateline.sink.story;

import dateline.enrich.events.AssignedRegion;
import dateline.sink.events.Change;
import dateline.sink.events.Story;
import dateline.sink.events.StoryActor;
import dateline.sink.events.StoryArticle;
import dateline.sink.events.StoryTone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of a story what its articles have in common. Pure functions. */
final class StoryWriter {
    private static final int MOST_ACTORS = 10;
    private static final int MOST_COUNTRIES = 5;

    private StoryWriter() {}

    /** A story that goes on; its headline is that of the article with most in common with the others. */
    static Story story(Cluster cluster, Change change, @Nullable String headline) {
        return new Story(
                cluster.id(),
                cluster.revision(),
                change,
                null,
                cluster.splitFrom(),
                headline,
                cluster.size(),
                cluster.reports().stream().map(Report::article).toList(),
                cluster.reports().getFirst().id(),
                cluster.start(),
                cluster.end(),
                actors(cluster.reports()),
                region(cluster.reports()),
                countries(cluster.reports()),
                tones(cluster.reports()));
    }

    /** A story that has no articles any more. */
    static Story ended(Cluster before, Change change, @Nullable String mergedInto) {
        return new Story(
                before.id(),
                before.revision() + 1,
                change,
                mergedInto,
                before.splitFrom(),
                null,
                0,
                List.of(),
                null,
                before.start(),
                before.end(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static List<StoryActor> actors(List<Report> reports) {
        Map<String, String> names = new LinkedHashMap<>();
        reports.forEach(report -> report.actors().forEach(actor -> names.putIfAbsent(actor.id(), actor.name())));
        return mostFrequent(reports.stream()
                        .flatMap(report -> report.actors().stream().map(Report.Named::id)))
                .filter(count -> count.getValue() * 2 > reports.size())
                .limit(MOST_ACTORS)
                .map(count -> new StoryActor(
                        count.getKey(),
                        names.getOrDefault(count.getKey(), count.getKey()),
                        count.getValue().intValue()))
                .toList();
    }

    private static @Nullable AssignedRegion region(List<Report> reports) {
        List<AssignedRegion> regions =
                reports.stream().map(Report::region).flatMap(Stream::ofNullable).toList();
        return mostFrequent(regions.stream().map(AssignedRegion::id))
                .findFirst()
                .map(count -> AssignedRegion.of(count.getKey(), (double) count.getValue() / reports.size()))
                .orElse(null);
    }

    private static List<String> countries(List<Report> reports) {
        return mostFrequent(reports.stream().flatMap(report -> report.countries().stream()))
                .limit(MOST_COUNTRIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<StoryTone> tones(List<Report> reports) {
        Map<Instant, List<Double>> byHour = new TreeMap<>();
        for (Report report : reports) {
            StoryArticle article = report.article();
            if (article.score() != null) {
                byHour.computeIfAbsent(article.time().truncatedTo(ChronoUnit.HOURS), _ -> new java.util.ArrayList<>())
                        .add(article.score());
            }
        }
        return byHour.entrySet().stream()
                .map(hour -> new StoryTone(
                        hour.getKey(),
                        hour.getValue().size(),
                        hour.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0)))
                .toList();
    }

    /** What stands there most often first; of equals what stands there first. */
    private static <T> Stream<Map.Entry<T, Long>> mostFrequent(Stream<T> all) {
        return all
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<T, Long>>comparingLong(Map.Entry::getValue)
                        .reversed());
    }
}
