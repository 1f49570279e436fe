package dateline.sink.delivery.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param title the kind of problem, in words that do not change
 * @param status HTTP status
 * @param detail what was given and what was expected; absent where the title says all
 */
public record Problem(String title, int status, @Nullable String detail) {
    /** Its media type. */
    public static final String TYPE = "application/problem+json";

    public Problem {
        requireNonNull(title, "title");
    }
}
