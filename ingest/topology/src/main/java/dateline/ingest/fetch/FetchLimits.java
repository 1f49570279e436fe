package dateline.ingest.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bounds every exchange.
 *
 * @param contact address of the operator, told to every server; absent: no public host is asked
 * @param allowed ranges that may be dialled though they are not public
 * @param connectTimeout longest time to connect
 * @param readTimeout longest silence of a server
 * @param exchangeTimeout longest time for the whole exchange, however busy it is
 * @param maximumBodyBytes longest body after content decoding
 */
public record FetchLimits(
        @Nullable String contact,
        List<AddressRange> allowed,
        Duration connectTimeout,
        Duration readTimeout,
        Duration exchangeTimeout,
        int maximumBodyBytes) {
    public FetchLimits {
        allowed = List.copyOf(allowed);
        requireNonNull(connectTimeout, "connectTimeout");
        requireNonNull(readTimeout, "readTimeout");
        requireNonNull(exchangeTimeout, "exchangeTimeout");
    }

    String userAgent() {
        return contact == null ? "Dateline/0.1" : "Dateline/0.1 (+" + contact + ")";
    }
}
