package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Where the date of publication was read, and how far it can be trusted.
 *
 * @param method the place: json-ld, microdata, opengraph, meta, time-element, feed, visible-text or url
 * @param precision how exactly the place states it; a date alone stands as midnight UTC
 * @param confidence 0 to 1; less where other places say another day
 * @param candidates what all places say, the chosen one first
 */
public record DateInfo(String method, Precision precision, double confidence, List<Candidate> candidates) {
    /**
     * What one place says.
     *
     * @param method the place
     * @param date the moment
     */
    public record Candidate(String method, OffsetDateTime date) {}

    /** A date that no other place speaks of. */
    public DateInfo(String method, Precision precision, double confidence) {
        this(method, precision, confidence, List.of());
    }

    /** How exactly a moment is stated. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DateInfo {
        candidates = List.copyOf(candidates);
        Scores.requireConfidence(confidence);
    }
}
