package dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.Optional;

/** Makes one HTTP exchange. Blocks; thread-safe; meant to be called from virtual threads. */
@FunctionalInterface
public interface Fetcher {
    /** What came of one request. Redirects are told, not followed: each hop is its host's own business. */
    Fetched fetch(FetchRequest request);

    /** The IP address at which a host was last dialled; empty: not known. Never waits. */
    default Optional<InetAddress> address(String host) {
        return Optional.empty();
    }
}
