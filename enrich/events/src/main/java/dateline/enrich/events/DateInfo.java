package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where the date of publication was read, and how far it can be trusted.
 *
 * @param method the place: json-ld, microdata, opengraph, meta, time-element, feed, visible-text or url
 * @param precision how exactly the place states it; a date alone stands as midnight UTC
 * @param confidence 0 to 1
 */
public record DateInfo(String method, Precision precision, double confidence) {
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
        Scores.requireConfidence(confidence);
    }
}
