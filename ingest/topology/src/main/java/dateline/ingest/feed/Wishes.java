package dateline.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a feed wants to be left alone.
 *
 * @param pause least time between two polls; zero: it does not say
 * @param hours hours of the day in UTC, 0 to 23, in which not to poll
 * @param days days of the week in UTC on which not to poll
 */
public record Wishes(Duration pause, Set<Integer> hours, Set<DayOfWeek> days) {
    /** It wants nothing. */
    public static final Wishes NONE = new Wishes(Duration.ZERO, Set.of(), Set.of());

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,100}>");
    private static final Pattern HOUR = Pattern.compile("[01]?\\d|2[0-4]");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");
    private static final int LONGEST = 2000;
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    public Wishes {
        Objects.requireNonNull(pause, "pause");
        hours = Set.copyOf(hours);
        days = Set.copyOf(days);
    }

    /** What the channel of an RSS feed says; what makes no sense is left out. */
    static Wishes of(String rss) {
        int items = rss.indexOf("<item");
        String head = items < 0 ? rss : rss.substring(0, items);
        String ttl = String.join("", words(head, "ttl"));
        return new Wishes(
                MINUTES.matcher(ttl).matches() ? Duration.ofMinutes(Long.parseLong(ttl)) : Duration.ZERO,
                Arrays.stream(words(head, "skipHours"))
                        .filter(word -> HOUR.matcher(word).matches())
                        .map(word -> Integer.parseInt(word) % 24)
                        .collect(Collectors.toSet()),
                Arrays.stream(words(head, "skipDays"))
                        .map(Wishes::day)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** The same with a longer pause, if it is longer. */
    public Wishes atLeast(Duration other) {
        return other.compareTo(pause) > 0 ? new Wishes(other, hours, days) : this;
    }

    /** The first moment from then on that is not among the hours and days; then itself if all are. */
    public Instant welcome(Instant then) {
        ZonedDateTime at = then.atZone(ZoneOffset.UTC);
        for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
            if (!hours.contains(at.getHour()) && !days.contains(at.getDayOfWeek())) {
                return at.toInstant();
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return then;
    }

    private static String[] words(String head, String element) {
        int start = head.indexOf("<" + element + ">");
        int end = start < 0 ? -1 : head.indexOf("</" + element + ">", start);
        String content = end < 0 || end - start > LONGEST ? "" : head.substring(start, end);
        return TAG.matcher(content).replaceAll(" ").strip().split("\\s+");
    }

    private static @Nullable DayOfWeek day(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
