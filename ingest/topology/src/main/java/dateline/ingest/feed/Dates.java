package dateline.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the W3C date format: a date, or a date with a time and mostly an offset; where none is given it is UTC. */
final class Dates {
    private static final DateTimeFormatter W3C = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd")
            .optionalStart()
            .appendPattern("'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Dates() {}

    static @Nullable OffsetDateTime read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return inUtcIfSilent(W3C.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime inUtcIfSilent(TemporalAccessor time) {
        return switch (time) {
            case OffsetDateTime full -> full;
            case LocalDateTime local -> local.atOffset(ZoneOffset.UTC);
            default -> LocalDate.from(time).atStartOfDay().atOffset(ZoneOffset.UTC);
        };
    }
}
