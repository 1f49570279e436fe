package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast and how stubborn the frontier is.
 *
 * @param hostDelay time between the end of a request and the next one to the same host
 * @param inFlight most requests at once in this process
 * @param addressInFlight most requests at once to hosts of one IP address
 * @param attempts most tries of a page whose failure may pass
 * @param retryDelay wait before the second try; doubles with each
 * @param maximumRetryAfter longest wait that a server may ask for
 * @param pollInterval time between two polls until a feed's own tempo is known
 * @param schedule how time is shared out
 */
public record Pace(
        Duration hostDelay,
        int inFlight,
        int addressInFlight,
        int attempts,
        Duration retryDelay,
        Duration maximumRetryAfter,
        Duration pollInterval,
        Schedule schedule) {
    private static final int MOST_DOUBLINGS = 16;

    public Pace {
        requireNonNull(hostDelay, "hostDelay");
        requireNonNull(retryDelay, "retryDelay");
        requireNonNull(maximumRetryAfter, "maximumRetryAfter");
        requireNonNull(pollInterval, "pollInterval");
        requireNonNull(schedule, "schedule");
    }

    /** A robots.txt's wish for the time between two requests, as far as it is granted. */
    Duration crawlDelay(@Nullable Duration wish) {
        return wish == null ? Duration.ZERO : shorter(wish, schedule.maximumCrawlDelay());
    }

    /** Time from the end of a request to the next one. */
    Duration delay(Host host) {
        return host.delay().compareTo(hostDelay) > 0 ? host.delay() : hostDelay;
    }

    /** Wait before the next try after so many failed ones. */
    Duration retryWait(int failed) {
        return doubled(retryDelay, failed - 1);
    }

    /** A server's wish, as far as it is granted. */
    Duration granted(Duration retryAfter) {
        return shorter(retryAfter, maximumRetryAfter);
    }

    private static Duration doubled(Duration once, int times) {
        return once.multipliedBy(1L << Math.clamp(times, 0, MOST_DOUBLINGS));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
