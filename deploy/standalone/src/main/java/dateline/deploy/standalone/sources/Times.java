package dateline.deploy.standalone.sources;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says times as people do: how long ago, how soon. */
final class Times {
    private static final int PLURAL = 2;

    private Times() {}

    /** Such as {@code 3 min ago}; {@code never} where there is no time. */
    static String ago(@Nullable Instant then, Instant now) {
        return then == null ? "never" : span(Duration.between(then, now)) + " ago";
    }

    /** Such as {@code in 3 min}; {@code now} for what is due. */
    static String until(@Nullable Instant then, Instant now) {
        if (then == null) {
            return "never";
        }
        return then.isAfter(now) ? "in " + span(Duration.between(now, then)) : "now";
    }

    /** In the largest unit of which there are two. */
    static String span(Duration time) {
        if (time.toDays() >= PLURAL) {
            return time.toDays() + " d";
        }
        if (time.toHours() >= PLURAL) {
            return time.toHours() + " h";
        }
        return time.toMinutes() >= PLURAL ? time.toMinutes() + " min" : Math.max(0, time.toSeconds()) + " s";
    }
}
