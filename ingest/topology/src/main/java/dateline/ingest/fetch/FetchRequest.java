package dateline.ingest.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request to be made: a GET, or a POST where it carries a form.
 *
 * @param url what to fetch
 * @param expected what it should turn out to be
 * @param validators what the last answer left for a conditional request; {@link Validators#NONE} on the first
 * @param form what is posted, URL-encoded; absent: nothing
 */
public record FetchRequest(
        URI url,
        Expected expected,
        Validators validators,
        @Nullable String form) {
    /** What a body should turn out to be. */
    public enum Expected {
        /** HTML; any other type is refused. */
        PAGE,
        /** A feed or a sitemap, whatever type the server declares. */
        FEED,
        /** A robots.txt, of whatever type; what goes beyond the length that robots have to read is left out. */
        ROBOTS,
        /** Nothing; what comes is not read. */
        NOTHING
    }

    /** A GET. */
    public FetchRequest(URI url, Expected expected, Validators validators) {
        this(url, expected, validators, null);
    }

    /** A POST of which nothing but its success matters. */
    public static FetchRequest post(URI url, String form) {
        return new FetchRequest(url, Expected.NOTHING, Validators.NONE, form);
    }

    public FetchRequest {
        requireNonNull(url, "url");
        requireNonNull(expected, "expected");
        requireNonNull(validators, "validators");
    }
}
