package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of article one is. */
public enum Genre {
    /** A report. */
    NEWS,
    /** What somebody thinks: comments, editorials, columns. */
    OPINION,
    /** A page that is written on while things happen. */
    LIVE,
    /** What lies behind the news. */
    ANALYSIS,
    /** The life of somebody who has died. */
    OBITUARY;

    /** The word for it in JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
