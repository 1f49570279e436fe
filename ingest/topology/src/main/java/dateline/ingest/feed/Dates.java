package dateline.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads the W3C date format: a date, or a date with a time and mostly an offset; where none is given it is UTC. */
final class Dates {
    private static final DateTimeFormatter W3C =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][XXX][XX][X]]");

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
