package dateline.sink.trend;

import static java.util.Objects.requireNonNull;

import dateline.sink.events.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been counted of a subject on one day, by the hour in which the articles appeared. Immutable.
 *
 * @param kind what the subject is
 * @param subject its id
 * @param name the actor's name; absent for other kinds
 * @param start the day's begin, in UTC
 * @param hours by the hour's number, 0 to 23; those without articles are absent
 * @param kept how far the stream's time had come when it changed last
 */
public record Day(
        Trend.Kind kind,
        String subject,
        @Nullable String name,
        Instant start,
        NavigableMap<Integer, Sum> hours,
        Instant kept) {
    private static final double MILLION = 1_000_000;

    public Day {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(start, "start");
        requireNonNull(kept, "kept");
        hours = Collections.unmodifiableNavigableMap(new TreeMap<>(hours));
    }

    /** One of which nothing is counted yet: that of a count's subject, in which an article appeared. */
    public static Day of(Count count, Instant appeared, Instant kept) {
        Instant start = Trend.Period.DAY.start(appeared);
        return new Day(count.kind(), count.subject(), count.name(), start, Collections.emptyNavigableMap(), kept);
    }

    /** The hour of a moment. */
    public static int hour(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getHour();
    }

    /** Tells it from the days of others, and from its subject's other days. */
    public String key() {
        return start + "/" + kind.word() + "/" + subject;
    }

    /** The same with one more count; unchanged if that corrects what is no longer known. */
    public Day plus(Count more, int hour, Instant now) {
        Sum standing = hours.get(hour);
        if (standing == null && !more.sum().isAddition()) {
            return this;
        }
        NavigableMap<Integer, Sum> all = new TreeMap<>(hours);
        all.put(hour, standing == null ? more.sum() : standing.plus(more.sum()));
        return new Day(kind, subject, name == null ? more.name() : name, start, all, now);
    }

    /** What is told of some of its hours and of the whole; nothing of an hour that is no longer known. */
    public List<Trend> trends(Collection<Integer> some) {
        Stream<Trend> told = some.stream()
                .filter(hours::containsKey)
                .map(hour -> trend(Trend.Period.HOUR, start.plus(Duration.ofHours(hour)), sum(hour)));
        Sum all = hours.values().stream().reduce(Sum.NOTHING, Sum::plus);
        return Stream.concat(told, Stream.of(trend(Trend.Period.DAY, start, all)))
                .toList();
    }

    private Sum sum(int hour) {
        return hours.getOrDefault(hour, Sum.NOTHING);
    }

    private Trend trend(Trend.Period period, Instant from, Sum sum) {
        return new Trend(
                kind,
                subject,
                name,
                period,
                from,
                sum.articles(),
                sum.duplicates(),
                sum.judged(),
                sum.judged() <= 0 ? null : (Double) (sum.millionths() / MILLION / sum.judged()));
    }
}
