package dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import okhttp3.Dns;

/**
 * The system's name service, except that names under {@code localhost} are loopback without asking anyone (RFC 6761,
 * section 6.3).
 */
final class LocalNames implements Dns {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return isLocal(host.toLowerCase(Locale.ROOT))
                ? List.of(InetAddress.getByAddress(host, LOOPBACK))
                : Dns.SYSTEM.lookup(host);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
