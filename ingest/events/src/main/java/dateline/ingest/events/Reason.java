package dateline.ingest.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What can become of a URL: the words of {@code outcomes}, of the metrics and of the command line. */
public enum Reason {
    /** Waits for its turn at its host. */
    QUEUED(Kind.PROGRESS),
    /** The page was fetched and handed on. */
    FETCHED(Kind.PROGRESS),
    /** An article was found in the page and handed on. */
    ENRICHED(Kind.PROGRESS),
    /** A version of its article was published. */
    PUBLISHED(Kind.DONE),
    /** Looked at again; nothing that a reader sees had changed. */
    UNCHANGED(Kind.DONE),
    /** Already known under another address, or older than what was published. */
    DUPLICATE(Kind.DONE),

    /** Its host's robots.txt forbids it. */
    ROBOTS(Kind.REFUSED),
    /** Its address, or one that it redirects to, is not one that Dateline may dial. */
    FORBIDDEN_ADDRESS(Kind.REFUSED),
    /** Not an address that can be fetched. */
    BAD_URL(Kind.REFUSED),
    /** Its source was paused or removed before its turn came. */
    UNFOLLOWED(Kind.REFUSED),

    /** The host has no address. */
    UNKNOWN_HOST(Kind.FAILED),
    /** The connection failed or broke. */
    CONNECTION(Kind.FAILED),
    /** The exchange took longer than allowed. */
    TIMEOUT(Kind.FAILED),
    /** The server's certificate could not be trusted. */
    TLS(Kind.FAILED),
    /** Redirects without end. */
    REDIRECTS(Kind.FAILED),
    /** The server asked for fewer requests, or turned the robot away (401, 403, 429, 451). */
    BLOCKED(Kind.FAILED),
    /** Not found, or gone (404, 410). */
    GONE(Kind.FAILED),
    /** Any other answer that is not a page (4xx, 5xx). */
    HTTP_ERROR(Kind.FAILED),
    /** The body is longer than allowed. */
    TOO_LARGE(Kind.FAILED),
    /** Not HTML. */
    NOT_HTML(Kind.FAILED),
    /** No body. */
    EMPTY(Kind.FAILED),

    /** A page, but not one that holds an article, such as a section front. */
    NOT_ARTICLE(Kind.REJECTED),
    /** Too little text to be an article. */
    TOO_SHORT(Kind.REJECTED),
    /** A page that stands between the reader and the article: consent, log-in, payment. */
    WALL(Kind.REJECTED),
    /** A page that tells people from robots. */
    BOT_CHECK(Kind.REJECTED),
    /** An error page that is served as if it were a page. */
    SOFT_404(Kind.REJECTED);

    private static final Map<String, Reason> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::word, reason -> reason));

    private final Kind kind;

    /** How good or bad the news is. */
    public enum Kind {
        /** On its way. */
        PROGRESS,
        /** Ended as wished. */
        DONE,
        /** Not tried, by rule. */
        REFUSED,
        /** Tried without success. */
        FAILED,
        /** Fetched, but no article. */
        REJECTED
    }

    Reason(Kind kind) {
        this.kind = kind;
    }

    /**
     * The reason of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Reason of(String word) {
        Reason reason = BY_WORD.get(word);
        if (reason == null) {
            throw new IllegalArgumentException("reason must be one of " + BY_WORD.keySet() + " but is '" + word + "'");
        }
        return reason;
    }

    /** How good or bad the news is. */
    public Kind kind() {
        return kind;
    }

    /** The word for it in JSON, metrics and tables, for example {@code http-error}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
