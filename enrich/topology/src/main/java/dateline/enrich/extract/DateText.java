package dateline.enrich.extract;

import dateline.enrich.events.DateInfo.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as a page writes it.
 *
 * @param moment a date alone stands as midnight UTC, a time without offset as UTC
 * @param precision how exactly it is written
 * @param isOffsetStated whether it says how far the clocks are from UTC that it goes by
 */
record DateText(OffsetDateTime moment, Precision precision, boolean isOffsetStated) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 80;
    private static final int DIGITS_OF_YEAR = 4;
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern ISO_TIME = Pattern.compile("[T ]{1,2}(\\d.*)");
    private static final int LONGEST_TAIL = 8;
    private static final Pattern LATER_TIME = Pattern.compile("[\\s,]+(?:at )?(\\d.*)");
    /** The year stands last, as in <i>Wed Mar 4 09:30:15 CET 2026</i>. */
    private static final Pattern CTIME =
            Pattern.compile("(\\p{L}{3} \\p{L}{3} {1,2}\\d{1,2}) (\\d{2}:\\d{2}:\\d{2})( [A-Z]{1,5})? (\\d{4})");

    private static final int HOURS_OF_LATEST_DAY = 36;
    private static final int HOURS_OF_EARLIEST_DAY = 14;

    /** Reads a text; empty where it is no date. */
    static Optional<DateText> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST || stripped.length() > LONGEST || !namesYear(stripped)) {
            return Optional.empty();
        }
        String plain = CTIME.matcher(inPlainDigits(stripped)).replaceFirst("$1 $4 $2$3");
        try {
            return iso(plain).or(() -> written(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether four digits stand together, as they do in every date that is understood. */
    private static boolean namesYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS_OF_YEAR; i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
        }
        return digits == DIGITS_OF_YEAR;
    }

    /** The digits of all scripts as those of ours. */
    private static String inPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    static DateText ofDay(LocalDate day) {
        return new DateText(day.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY, false);
    }

    private static Optional<DateText> iso(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (!iso.lookingAt()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(
                Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        String tail = text.substring(iso.end());
        Matcher time = ISO_TIME.matcher(tail);
        if (time.matches()) {
            return Optional.of(
                    ClockText.parse(time.group(1)).map(clock -> at(day, clock)).orElseGet(() -> ofDay(day)));
        }
        return tail.length() <= LONGEST_TAIL ? Optional.of(ofDay(day)) : Optional.empty();
    }

    /** Behind a day in words, any time may stand; one that tells its zone belongs to the day. */
    private static Optional<DateText> written(String text) {
        return DayText.in(text).map(day -> {
            Matcher time = LATER_TIME.matcher(text.substring(day.end()));
            return (time.matches() ? ClockText.parse(time.group(1)) : Optional.<ClockText>empty())
                    .filter(clock -> clock.zone() != null)
                    .map(clock -> at(day.day(), clock))
                    .orElseGet(() -> ofDay(day.day()));
        });
    }

    private static DateText at(LocalDate day, ClockText clock) {
        LocalDateTime local = day.atTime(clock.time());
        ZoneId zone = clock.zone();
        return new DateText(
                zone == null
                        ? local.atOffset(ZoneOffset.UTC)
                        : local.atZone(zone).toOffsetDateTime(),
                clock.precision(),
                zone != null);
    }

    /** Whether it says the same as another, and more: the time of the day, or how far its clock is from UTC. */
    boolean refines(DateText other) {
        if (precision == Precision.DAY) {
            return false;
        }
        return other.precision == Precision.DAY ? isOn(other) : isOffsetStated && isSameOnClockAs(other);
    }

    /** A time in UTC may be on the day before or after that of the place where it was written. */
    private boolean isOn(DateText day) {
        boolean inUtc = isOffsetStated && moment.getOffset().equals(ZoneOffset.UTC);
        return moment.toLocalDate().equals(day.moment.toLocalDate())
                || (inUtc
                        && !moment.isBefore(day.moment.minusHours(HOURS_OF_EARLIEST_DAY))
                        && moment.isBefore(day.moment.plusHours(HOURS_OF_LATEST_DAY)));
    }

    private boolean isSameOnClockAs(DateText other) {
        return !other.isOffsetStated && local().equals(other.local());
    }

    private LocalDateTime local() {
        return moment.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
