package dateline.ingest.fetch;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Fetched {
    /**
     * A body of the expected kind.
     *
     * @param url what was asked for
     * @param status HTTP status
     * @param headers the response's headers
     * @param payload the body after content decoding, never empty
     * @param at moment the last byte arrived
     */
    record Body(URI url, int status, List<Header> headers, Payload payload, Instant at) implements Fetched {
        public Body {
            requireNonNull(url, "url");
            requireNonNull(payload, "payload");
            requireNonNull(at, "at");
            headers = List.copyOf(headers);
        }

        /** The first header of that name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }

        /** How long the server says that the body stays good; zero: it does not say. */
        public Duration freshFor() {
            return Freshness.read(
                    header("Cache-Control").orElse(""), header("Age").orElse(""));
        }

        /** What to send along when the document is asked for again. */
        public Validators validators() {
            return new Validators(
                    header("ETag").orElse(null), header("Last-Modified").orElse(null));
        }
    }

    /** The document is as it was when the request's validators were given. */
    record NotModified() implements Fetched {}

    /**
     * The document is to be had elsewhere.
     *
     * @param target another address, with a host; not checked yet in any other way
     */
    record Moved(URI target) implements Fetched {
        public Moved {
            requireNonNull(target, "target");
        }
    }

    /**
     * There is no such document, or no longer.
     *
     * @param status 404 or 410
     */
    record Gone(int status) implements Fetched {
        /** The same, for those who don't care how a document came to be missing. */
        public Failed failed() {
            return Failed.forGood(Reason.GONE, "status " + status);
        }
    }

    /**
     * No document.
     *
     * @param reason why
     * @param detail for people
     * @param temporary whether another try may do better
     * @param retryAfter how long the server asks to wait; absent: it did not say
     */
    record Failed(
            Reason reason,
            String detail,
            boolean temporary,
            @Nullable Duration retryAfter) implements Fetched {
        public Failed {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }

        /** A failure that will be the same at every try. */
        public static Failed forGood(Reason reason, String detail) {
            return new Failed(reason, detail, false, null);
        }

        /** A failure that may pass. */
        public static Failed forNow(Reason reason, String detail) {
            return new Failed(reason, detail, true, null);
        }
    }
}
