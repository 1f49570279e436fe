package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;

/**
 * When and from where the page came.
 *
 * @param url address after redirects
 * @param fetchedAt moment the last byte arrived
 * @param status HTTP status
 * @param digest lower-case hexadecimal SHA-256 of the body
 */
public record Fetch(URI url, Instant fetchedAt, int status, String digest) {
    public Fetch {
        requireNonNull(url, "url");
        requireNonNull(fetchedAt, "fetchedAt");
        requireNonNull(digest, "digest");
    }
}
