package dateline.enrich.extract;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it, in the languages of newspapers.
 *
 * @param day the day
 * @param end the char behind it in the text
 */
record DayText(LocalDate day, int end) {
    private static final String GAP = "[\\s\\p{Z}\\p{Cf}.,،'’-]*+(?:(?:de|del|d|do|of|the)(?!\\p{L})[\\s.'’]*+)?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го|a|an)?";
    private static final String MONTH = "(?<month>[\\p{L}\\p{M}]{2,}+)";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String START = "(?<![\\p{L}\\p{M}\\d])";
    private static final String END = "(?!\\d)";
    private static final List<Pattern> IN_WORDS = List.of(
            Pattern.compile(START + MONTH + GAP + DAY + GAP + YEAR + END),
            Pattern.compile(START + DAY + GAP + MONTH + GAP + YEAR + END),
            Pattern.compile(START + YEAR + "(?:ko|\\.? m(?!\\p{L}))?" + GAP + MONTH + GAP + DAY + END));
    private static final Pattern EAST_ASIAN =
            Pattern.compile(START + YEAR + "\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})(?:\\s?[日일])?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\w./-])" + YEAR + "([./-])\\s?(?<month>\\d{1,2})\\2\\s?(?<day>\\d{1,2})" + END);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\w./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?" + YEAR + END);
    private static final int MONTHS = 12;

    /** The first one of a text; empty where there is none, or where it may be either of two. */
    static Optional<DayText> in(String text) {
        return inWords(text)
                .or(() -> find(EAST_ASIAN, text).map(DayText::inNumbers))
                .or(() -> find(YEAR_FIRST, text).map(DayText::inNumbers))
                .or(() -> find(YEAR_LAST, text).flatMap(DayText::withYearLast));
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<DayText> inWords(String text) {
        for (Pattern order : IN_WORDS) {
            Matcher matcher = order.matcher(text);
            while (matcher.find()) {
                Optional<Month> month = MonthNames.month(matcher.group("month"));
                if (month.isPresent()) {
                    return Optional.of(
                            of(matcher.group("year"), month.get().getValue(), number(matcher, "day"), matcher.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static DayText inNumbers(MatchResult found) {
        return of(found.group("year"), number(found, "month"), number(found, "day"), found.end());
    }

    /** The day stands first where points part the numbers; where other marks do, one of the numbers has to tell. */
    private static Optional<DayText> withYearLast(MatchResult found) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        boolean monthFirst = second > MONTHS && first <= MONTHS;
        boolean told = monthFirst
                || first > MONTHS
                || first == second
                || found.group(2).equals(".");
        return told
                ? Optional.of(
                        of(found.group("year"), monthFirst ? first : second, monthFirst ? second : first, found.end()))
                : Optional.empty();
    }

    private static int number(MatchResult found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static DayText of(String year, int month, int day, int end) {
        return new DayText(LocalDate.of(Integer.parseInt(year), month, day), end);
    }
}
