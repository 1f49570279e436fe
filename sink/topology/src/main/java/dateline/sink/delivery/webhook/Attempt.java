package dateline.sink.delivery.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to send one version.
 *
 * @param event the version's {@code ce_id}
 * @param cursor after the version: sent again from there, what follows it comes; absent in older attempts
 * @param at when
 * @param number 1 for the first try of this version
 * @param status what was answered; absent: nothing
 * @param failure why nothing was, in words that tell no address; absent: something was
 * @param milliseconds how long it took
 */
public record Attempt(
        String event,
        @Nullable String cursor,
        Instant at,
        int number,
        @Nullable Integer status,
        @Nullable String failure,
        long milliseconds) {
    public Attempt {
        requireNonNull(event, "event");
        requireNonNull(at, "at");
    }

    /** Whether the version was taken. */
    boolean isDelivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the address says that it wants no more. */
    boolean isUnwanted() {
        return status != null && status == 410;
    }
}
