package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import dateline.ingest.events.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much was written of a subject in an hour or a day, and in which tone; each record replaces the one before of its
 * key. An article counts once, where it appeared, whatever its versions; a retracted one does not count.
 *
 * @param kind what is counted over
 * @param subject the region's, actor's or source's id, or the country's code
 * @param name the actor's name; absent for other kinds
 * @param period how long the window is
 * @param start the window's begin, in UTC
 * @param articles articles that are no copies
 * @param duplicates articles that are copies of earlier ones
 * @param judged how many of the articles that are no copies have a tone
 * @param score their mean tone, −1 to 1, which for an actor is the tone towards it; absent where none has one
 */
public record Trend(
        Kind kind,
        String subject,
        @Nullable String name,
        Period period,
        Instant start,
        int articles,
        int duplicates,
        int judged,
        @Nullable Double score) {
    /** Key: see {@link #key()}. */
    public static final Topic<Trend> TOPIC = Topic.of("trends", Trend.class);

    /** What is counted over. */
    public enum Kind {
        REGION,
        COUNTRY,
        ACTOR,
        SOURCE;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long a window is. */
    public enum Period {
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit unit;

        Period(ChronoUnit unit) {
            this.unit = unit;
        }

        /** The begin of the window that holds a moment. */
        public Instant start(Instant moment) {
            return moment.truncatedTo(unit);
        }

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Trend {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(start, "start");
    }

    /** The record's key: window and subject, such as {@code hour/2026-03-01T12:00:00Z/region/middle-east}. */
    public String key() {
        return period.word() + "/" + start + "/" + kind.word() + "/" + subject;
    }
}
