package dateline.sink.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What led to a story's record. */
public enum Change {
    /** Its first article appeared. */
    CREATED,
    /** An article came, went or changed. */
    UPDATED,
    /** It was found to be the same as another: this one ended, see {@code mergedInto}, or took the other's articles. */
    MERGED,
    /** It was found to be two: this one parted, see {@code splitFrom}, or lost articles so. */
    SPLIT;

    /** The word for it in JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
