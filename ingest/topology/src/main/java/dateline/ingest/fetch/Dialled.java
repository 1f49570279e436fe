package dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/** Remembers at which address each host was last dialled, of the hosts that were asked last. Thread-safe. */
final class Dialled extends EventListener {
    private static final int MOST = 100_000;

    private final Map<String, InetAddress> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InetAddress> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<InetAddress> address(String host) {
        return Optional.ofNullable(addresses.get(host));
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        note(call.request().url().host(), connection.route().socketAddress().getAddress());
    }

    private synchronized void note(String host, InetAddress address) {
        addresses.put(host, address);
    }
}
