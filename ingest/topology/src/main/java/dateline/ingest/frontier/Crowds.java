package dateline.ingest.frontier;

import dateline.ingest.fetch.Fetcher;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests that are under way to each IP address, because many hosts may share one machine. The address of a
 * host is known once it was dialled; before that nothing holds its first request back. Thread-safe.
 */
final class Crowds {
    private final Fetcher fetcher;
    private final int most;
    private final Map<InetAddress, Integer> underWay = new ConcurrentHashMap<>();

    Crowds(Fetcher fetcher, int most) {
        this.fetcher = fetcher;
        this.most = most;
    }

    /** Whether the address that the host is known to have has no room left. */
    boolean isFull(String host) {
        return fetcher.address(host)
                .map(address -> underWay.getOrDefault(address, 0) >= most)
                .orElse(false);
    }

    /** Counts a request; gives the address that it counts at, if it is known. */
    @Nullable
    InetAddress enter(String host) {
        InetAddress address = fetcher.address(host).orElse(null);
        if (address != null) {
            underWay.merge(address, 1, Integer::sum);
        }
        return address;
    }

    void leave(@Nullable InetAddress address) {
        if (address != null) {
            underWay.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        }
    }
}
