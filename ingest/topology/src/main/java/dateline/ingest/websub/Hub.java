package dateline.ingest.websub;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * A hub that tells of news in a feed (W3C WebSub).
 *
 * @param url whom to ask
 * @param topic what to ask for: the address that the feed gives for itself
 */
public record Hub(URI url, URI topic) {
    public Hub {
        requireNonNull(url, "url");
        requireNonNull(topic, "topic");
    }
}
