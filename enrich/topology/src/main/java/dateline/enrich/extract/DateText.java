package dateline.enrich.extract;

import dateline.enrich.events.DateInfo.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a page writes it.
 *
 * @param moment a date alone stands as midnight UTC, a time without offset as UTC
 * @param precision how exactly it is written
 */
record DateText(OffsetDateTime moment, Precision precision) {
    private static final int LONGEST = 80;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T"
                + " ]{1,2}(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.{0,8}");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?,? (\\d{4})\\b");

    /** Reads a text; empty where it is no date. */
    static Optional<DateText> parse(String text) {
        String plain = text.strip();
        if (plain.length() < 8 || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return namesYear(plain) ? iso(plain).or(() -> internet(plain)).or(() -> english(plain)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether four digits stand together, as they do in every date that is understood. */
    private static boolean namesYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 4; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == 4;
    }

    static DateText ofDay(int year, int month, int day) {
        return new DateText(LocalDate.of(year, month, day).atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY);
    }

    private static Optional<DateText> iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        if (iso.group(4) == null) {
            return Optional.of(ofDay(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        int second = iso.group(6) == null ? 0 : number(iso, 6);
        LocalDateTime local = LocalDateTime.of(
                number(iso, 1), number(iso, 2), number(iso, 3), number(iso, 4), number(iso, 5), Math.min(second, 59));
        return Optional.of(new DateText(
                local.atOffset(offset(iso.group(7))), iso.group(6) == null ? Precision.MINUTE : Precision.SECOND));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static Optional<DateText> internet(String text) {
        if (text.indexOf(',') != 3) {
            return Optional.empty();
        }
        return Optional.of(
                new DateText(OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)), Precision.SECOND));
    }

    private static Optional<DateText> english(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return day(number(monthFirst, 3), monthFirst.group(1), number(monthFirst, 2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.find() ? day(number(dayFirst, 3), dayFirst.group(2), number(dayFirst, 1)) : Optional.empty();
    }

    private static Optional<DateText> day(int year, String monthName, int day) {
        String name = monthName.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(ofDay(year, month.getValue(), day));
            }
        }
        return Optional.empty();
    }
}
