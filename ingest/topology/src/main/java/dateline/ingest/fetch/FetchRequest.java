package dateline.ingest.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * One GET to be made.
 *
 * @param url what to fetch
 * @param expected what it should turn out to be
 * @param validators what the last answer left for a conditional request; {@link Validators#NONE} on the first
 */
public record FetchRequest(URI url, Expected expected, Validators validators) {
    /** What a body should turn out to be. */
    public enum Expected {
        /** HTML; any other type is refused. */
        PAGE,
        /** A feed or a sitemap, whatever type the server declares. */
        FEED,
        /** A robots.txt, of whatever type; what goes beyond the length that robots have to read is left out. */
        ROBOTS
    }

    public FetchRequest {
        requireNonNull(url, "url");
        requireNonNull(expected, "expected");
        requireNonNull(validators, "validators");
    }
}
