package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher took an article back.
 *
 * @param reason by what it was seen
 * @param notice the publisher's words; absent where there are none
 */
public record Retraction(Reason reason, @Nullable String notice) {
    /** By what a retraction was seen. */
    public enum Reason {
        /** The page is gone (404, 410) though it once was there. */
        GONE,
        /** The page says that the article was withdrawn. */
        WITHDRAWN;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Retraction {
        requireNonNull(reason, "reason");
    }
}
