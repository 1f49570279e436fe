package dateline.ingest.feed;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.FeedKind;
import java.net.URI;

/**
 * An address that a document leads to and that lists articles itself.
 *
 * @param url where
 * @param kind what it should be
 */
public record Lead(URI url, FeedKind kind) {
    public Lead {
        requireNonNull(url, "url");
        requireNonNull(kind, "kind");
    }
}
