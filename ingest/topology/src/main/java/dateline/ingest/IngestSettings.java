package dateline.ingest;

import dateline.ingest.events.Topic;
import dateline.ingest.fetch.AddressRange;
import dateline.ingest.fetch.FetchLimits;
import dateline.ingest.frontier.Pace;
import dateline.ingest.frontier.Schedule;
import dateline.ingest.websub.WebSubSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may tune.
 *
 * @param contact web or mail address of the operator, told to every server; required before a public host is crawled
 * @param hostDelay time between the end of a request and the next one to the same host
 * @param allowAddresses address ranges (CIDR) that may be dialled though they are not public
 * @param connectTimeout longest time to connect
 * @param readTimeout longest silence of a server
 * @param fetchTimeout longest time for a whole exchange
 * @param maximumBodyBytes longest body after content decoding
 * @param inFlight most requests at once
 * @param addressInFlight most requests at once to all hosts of one IP address
 * @param attempts most tries of a page whose failure may pass
 * @param retryDelay wait before the second try; doubles with each
 * @param maximumRetryAfter longest wait that a server may ask for
 * @param pollInterval time between two polls of a feed until its own tempo is known
 * @param schedule how the frontier shares out its time
 * @param websub how hubs reach this installation
 */
public record IngestSettings(
        @Nullable String contact,
        Duration hostDelay,
        List<String> allowAddresses,
        Duration connectTimeout,
        Duration readTimeout,
        Duration fetchTimeout,
        int maximumBodyBytes,
        int inFlight,
        int addressInFlight,
        int attempts,
        Duration retryDelay,
        Duration maximumRetryAfter,
        Duration pollInterval,
        Schedule schedule,
        WebSubSettings websub) {
    /** Polite to the web, and as yet without a contact. */
    public static final IngestSettings DEFAULTS = new IngestSettings(
            null,
            Duration.ofSeconds(1),
            List.of(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            5 * 1024 * 1024,
            256,
            8,
            3,
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Schedule.DEFAULTS,
            WebSubSettings.DEFAULTS);

    /** Leaves room for a page's headers in its record. */
    private static final int LONGEST_BODY = Topic.MAXIMUM_RECORD_BYTES - 1024 * 1024;

    public IngestSettings {
        if (contact != null && (contact.isBlank() || !contact.chars().allMatch(c -> c > ' ' && c <= '~'))) {
            throw new IllegalArgumentException(
                    "contact must be a web or mail address in ASCII but is '" + contact + "'");
        }
        if (hostDelay.isNegative()) {
            throw new IllegalArgumentException("hostDelay must not be negative but is " + hostDelay);
        }
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("fetchTimeout", fetchTimeout);
        requireBetween("maximumBodyBytes", maximumBodyBytes, 1, LONGEST_BODY);
        requireBetween("inFlight", inFlight, 1, 100_000);
        requireBetween("addressInFlight", addressInFlight, 1, 100_000);
        requireBetween("attempts", attempts, 1, 100);
        requirePositive("retryDelay", retryDelay);
        requirePositive("maximumRetryAfter", maximumRetryAfter);
        requirePositive("pollInterval", pollInterval);
        allowAddresses = List.copyOf(allowAddresses);
        allowAddresses.forEach(AddressRange::parse);
    }

    /** The same with another time between two requests to a host. */
    public IngestSettings withHostDelay(Duration other) {
        return copy(other, allowAddresses, inFlight, schedule);
    }

    /** The same with other ranges that may be dialled though they are not public. */
    public IngestSettings withAllowAddresses(List<String> other) {
        return copy(hostDelay, other, inFlight, schedule);
    }

    /** The same with another number of requests at once. */
    public IngestSettings withInFlight(int other) {
        return copy(hostDelay, allowAddresses, other, schedule);
    }

    /** The same with time shared out in another way. */
    public IngestSettings withSchedule(Schedule other) {
        return copy(hostDelay, allowAddresses, inFlight, other);
    }

    /** The same, reached by hubs in another way. */
    public IngestSettings withWebsub(WebSubSettings other) {
        return copy(hostDelay, allowAddresses, inFlight, schedule, other);
    }

    private IngestSettings copy(Duration delay, List<String> allow, int most, Schedule shares) {
        return copy(delay, allow, most, shares, websub);
    }

    private IngestSettings copy(Duration delay, List<String> allow, int most, Schedule shares, WebSubSettings hubs) {
        return new IngestSettings(
                contact,
                delay,
                allow,
                connectTimeout,
                readTimeout,
                fetchTimeout,
                maximumBodyBytes,
                most,
                addressInFlight,
                attempts,
                retryDelay,
                maximumRetryAfter,
                pollInterval,
                shares,
                hubs);
    }

    /** What bounds every exchange. */
    public FetchLimits fetchLimits() {
        return new FetchLimits(
                contact,
                allowAddresses.stream().map(AddressRange::parse).toList(),
                connectTimeout,
                readTimeout,
                fetchTimeout,
                maximumBodyBytes);
    }

    /** How fast and how stubborn the frontier is. */
    Pace pace() {
        return new Pace(
                hostDelay, inFlight, addressInFlight, attempts, retryDelay, maximumRetryAfter, pollInterval, schedule);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
    }

    private static void requireBetween(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + " but is " + value);
        }
    }
}
