package dateline.ingest.websub;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How hubs reach this installation; part of the operator's settings.
 *
 * @param callback public address under which hubs reach the listener; absent, with the secret: no hub is subscribed to
 * @param secret known to all instances and to nobody else; proves that a message comes from the hub that was asked
 * @param host address that the listener binds
 * @param port port that the listener binds
 */
public record WebSubSettings(
        @Nullable URI callback, @Nullable String secret, String host, int port) {
    /** No hub is subscribed to. */
    public static final WebSubSettings DEFAULTS = new WebSubSettings(null, null, "127.0.0.1", 8081);

    private static final int SHORTEST_SECRET = 16;

    public WebSubSettings {
        if (callback != null && (callback.getHost() == null || callback.getRawQuery() != null)) {
            throw new IllegalArgumentException(
                    "callback must be an address with a host and without a query but is '" + callback + "'");
        }
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "secret must have at least " + SHORTEST_SECRET + " characters but has " + secret.length());
        }
        if ((callback == null) != (secret == null)) {
            throw new IllegalArgumentException("callback and secret must be given together but only "
                    + (secret == null ? "callback" : "secret") + " is");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535 but is " + port);
        }
    }

    @Override
    public String toString() {
        return "WebSubSettings[callback=%s, host=%s, port=%d]".formatted(callback, host, port);
    }
}
