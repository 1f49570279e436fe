package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The three judgements of sentiment. */
public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    /** The word for it in JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
