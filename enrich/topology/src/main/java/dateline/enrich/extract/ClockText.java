package dateline.enrich.extract;

import dateline.enrich.events.DateInfo.Precision;
import dateline.enrich.text.WordList;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a page writes it behind the day.
 *
 * @param precision how exactly it is written
 * @param zone whose time it is; absent: not told
 */
record ClockText(
        LocalTime time, Precision precision, @Nullable ZoneId zone) {
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}(?=:)|\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,:]\\d{1,9})?)?(?:\\s?([AaPp])\\.?[Mm]\\b\\.?)?\\s?(.*)");
    /** An offset, and in brackets or capitals the name of the zone. */
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?([+-])(0?\\d|1[0-4]):?([0-5]\\d)?(?:\\s?[\\[(].*|\\s[A-Z]{1,5})?");

    private static final Pattern MARKS_OF_WORD = Pattern.compile("[().\\[\\]]");
    private static final Map<String, ZoneId> ZONES = zones();
    private static final int HOURS_OF_HALF_DAY = 12;
    private static final int LAST_SECOND = 59;

    /** Reads a text; empty where it is no time, or one in a zone that is not known. */
    static Optional<ClockText> parse(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        String seconds = clock.group(3);
        LocalTime time = LocalTime.of(
                hour(Integer.parseInt(clock.group(1)), clock.group(4)),
                Integer.parseInt(clock.group(2)),
                seconds == null ? 0 : Math.min(Integer.parseInt(seconds), LAST_SECOND));
        Precision precision = seconds == null ? Precision.MINUTE : Precision.SECOND;
        String zone = clock.group(5);
        return zone.isBlank()
                ? Optional.of(new ClockText(time, precision, null))
                : zone(zone).map(told -> new ClockText(time, precision, told));
    }

    /** The hour of 24; of those that stand beside an hour of 24, a.m. and p.m. say nothing. */
    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > HOURS_OF_HALF_DAY) {
            return hour;
        }
        return hour % HOURS_OF_HALF_DAY + (half.equalsIgnoreCase("p") ? HOURS_OF_HALF_DAY : 0);
    }

    private static Optional<ZoneId> zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            String minutes = offset.group(3) == null ? "00" : offset.group(3);
            String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
            return Optional.of(ZoneId.of(offset.group(1) + hours + ":" + minutes));
        }
        String word = MARKS_OF_WORD.matcher(text).replaceAll("").strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(ZONES.get(word));
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (List<String> line : WordList.lines(ClockText.class, "zones.txt")) {
            line.subList(1, line.size()).forEach(word -> zones.put(word, ZoneId.of(line.getFirst())));
        }
        return Map.copyOf(zones);
    }
}
