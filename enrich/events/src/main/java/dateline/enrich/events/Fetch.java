package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and from where the page came.
 *
 * @param url address after redirects
 * @param fetchedAt moment the last byte arrived
 * @param status HTTP status
 * @param digest lower-case hexadecimal SHA-256 of the body
 * @param discovered the address that was discovered, where redirects led from there to the other; absent: none did
 */
public record Fetch(
        URI url,
        Instant fetchedAt,
        int status,
        String digest,
        @Nullable URI discovered) {
    /** A page that was where it was looked for. */
    public Fetch(URI url, Instant fetchedAt, int status, String digest) {
        this(url, fetchedAt, status, digest, null);
    }

    public Fetch {
        requireNonNull(url, "url");
        requireNonNull(fetchedAt, "fetchedAt");
        requireNonNull(digest, "digest");
    }

    /** The address whose outcome is told. */
    public URI asked() {
        return discovered == null ? url : discovered;
    }
}
