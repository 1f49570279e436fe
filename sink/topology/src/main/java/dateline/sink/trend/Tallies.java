package dateline.sink.trend;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Sentiment;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import dateline.sink.events.Trend;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what an article counts for, and what changes where it counted before. Pure functions. */
public final class Tallies {
    private static final int MOST_ACTORS = 12;
    private static final double MILLION = 1_000_000;

    private Tallies() {}

    /** What an event counts for: nothing where it is taken back. */
    public static List<Count> of(ArticleEvent event) {
        if (event.pubStatus() == PubStatus.CANCELED) {
            return List.of();
        }
        Analysis analysis = event.article().analysis();
        Double tone = score(analysis.sentiment());
        boolean copy = event.isDuplicate();
        return Stream.of(
                        analysis.regions().stream()
                                .map(region ->
                                        count(Trend.Kind.REGION, region.id().id(), tone, copy)),
                        analysis.countries().stream()
                                .map(country -> count(Trend.Kind.COUNTRY, country.code(), tone, copy)),
                        analysis.actors().stream().limit(MOST_ACTORS).map(actor -> count(actor, copy)),
                        Stream.ofNullable(event.article().source())
                                .map(source -> count(Trend.Kind.SOURCE, source.id(), tone, copy)))
                .<Count>flatMap(counts -> counts)
                .toList();
    }

    private static @Nullable Double score(@Nullable Sentiment sentiment) {
        return sentiment == null ? null : (Double) sentiment.score();
    }

    private static Count count(Actor actor, boolean copy) {
        Polarity polarity = actor.sentiment();
        Double tone = polarity == null ? null : (Double) polarity.score();
        return new Count(Trend.Kind.ACTOR, actor.id(), actor.name(), sum(tone, copy));
    }

    private static Count count(Trend.Kind kind, String subject, @Nullable Double tone, boolean copy) {
        return new Count(kind, subject, null, sum(tone, copy));
    }

    private static Sum sum(@Nullable Double tone, boolean copy) {
        if (tone == null || copy) {
            return new Sum(copy ? 0 : 1, copy ? 1 : 0, 0, 0);
        }
        return new Sum(1, 0, 1, Math.round(tone * MILLION));
    }

    /** What is to be told where an article counted for one thing and now counts for another, by slot. */
    public static Map<String, Tally> changes(Instant appeared, List<Count> before, List<Count> now) {
        Map<String, Count> sums = new LinkedHashMap<>();
        Stream.concat(before.stream().map(Count::negative), now.stream())
                .forEach(count -> sums.merge(count.kind() + count.subject(), count, Count::plus));
        return sums.values().stream()
                .filter(count -> !count.sum().isNothing())
                .collect(Collectors.groupingBy(
                        count -> Integer.toString(count.slot()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), counts -> new Tally(appeared, counts))));
    }
}
