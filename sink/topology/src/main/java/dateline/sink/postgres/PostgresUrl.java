package dateline.sink.postgres;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as libpq writes it: {@code postgresql://user:password@host:5432/database?sslmode=require}. The
 * password never appears in its text.
 */
public final class PostgresUrl {
    private static final String FORM = "postgresql://user:password@host:5432/database";

    /** Less than the five minutes after which Kafka's group gives the partitions of a silent member to another. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final URI uri;

    PostgresUrl(URI uri) {
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new IllegalArgumentException("must look like " + FORM + " but has the scheme " + uri.getScheme());
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("must look like " + FORM + " but has no host or no database");
        }
        this.uri = uri;
    }

    /**
     * Reads it from a setting.
     *
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostgresUrl of(String text) {
        try {
            return new PostgresUrl(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must look like " + FORM + " but is no address: " + e.getReason(), e);
        }
    }

    /** The address as JDBC wants it, without user and password. */
    public String jdbc() {
        return "jdbc:" + this + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** User and password. */
    public Properties credentials() {
        Properties properties = new Properties();
        String info = uri.getRawUserInfo();
        if (info != null) {
            int colon = info.indexOf(':');
            properties.setProperty("user", decoded(colon < 0 ? info : info.substring(0, colon)));
            if (colon >= 0) {
                properties.setProperty("password", decoded(info.substring(colon + 1)));
            }
        }
        return properties;
    }

    /**
     * How to connect without waiting for ever for a server that is gone, as the driver does where nobody says otherwise.
     * Options in the address go before these.
     */
    Properties connection() {
        Properties properties = credentials();
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", Long.toString(LONGEST_ANSWER.toSeconds()));
        return properties;
    }

    @Nullable
    String user() {
        return credentials().getProperty("user");
    }

    @Nullable
    String password() {
        return credentials().getProperty("password");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As it was written, with all that is in it: for other processes, never for people. */
    public String written() {
        return uri.toString();
    }

    /** Where it is; neither user nor password nor options, which may hold secrets, too. */
    @Override
    public String toString() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return "postgresql://" + uri.getHost() + port + uri.getRawPath();
    }
}
