package dateline.sink.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an item may be used, in the words of IPTC's ninjs. */
public enum PubStatus {
    /** It may. */
    USABLE,
    /** Its publisher took it back. */
    CANCELED;

    /** The word for it in JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
