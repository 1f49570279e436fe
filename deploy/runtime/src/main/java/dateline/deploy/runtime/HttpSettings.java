package dateline.deploy.runtime;

/**
 * Where a service answers for its health and its metrics.
 *
 * @param host address to bind
 * @param port port to bind; 0: any free one
 */
public record HttpSettings(String host, int port) {
    /** Loopback only. */
    public static final HttpSettings DEFAULTS = new HttpSettings("127.0.0.1", 8080);

    public HttpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535 but is " + port);
        }
    }
}
