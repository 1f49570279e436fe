package dateline.sink.delivery.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is answered with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.title());
        this.problem = problem;
        this.headers = headers;
    }

    private static ProblemException of(int status, String title, @Nullable String detail) {
        return new ProblemException(new Problem(title, status, detail), Map.of());
    }

    /** 400: the request is not of the documented form. */
    public static ProblemException badRequest(String detail) {
        return of(400, "Bad request", detail);
    }

    /** 401: no token, or none that is known. */
    static ProblemException unauthorized(String detail) {
        return new ProblemException(
                new Problem("Unauthorized", 401, detail), Map.of("WWW-Authenticate", "Bearer realm=\"dateline\""));
    }

    /** 403: the token's scopes do not allow it. */
    static ProblemException forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    /** 404: nothing stands there. */
    public static ProblemException notFound(String detail) {
        return of(404, "Not found", detail);
    }

    /** 405: the path takes other methods. */
    static ProblemException methodNotAllowed(String method, String allowed) {
        return new ProblemException(
                new Problem("Method not allowed", 405, method + " is not one of " + allowed), Map.of("Allow", allowed));
    }

    /** 410: it was there, and is no more. */
    public static ProblemException gone(String detail) {
        return of(410, "Gone", detail);
    }

    /** 413: the body is longer than allowed. */
    static ProblemException tooLarge(String detail) {
        return of(413, "Content too large", detail);
    }

    /** 415: the body is of another type than expected. */
    static ProblemException unsupportedType(String detail) {
        return of(415, "Unsupported media type", detail);
    }

    /** 421: asked under a name that is not this machine's. */
    static ProblemException misdirected(String detail) {
        return of(421, "Misdirected request", detail);
    }

    /** 429: more than the caller may ask. */
    static ProblemException tooMany(long retryAfterSeconds, String detail) {
        return new ProblemException(
                new Problem("Too many requests", 429, detail), Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    /** 503: not yet, or no more. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(new Problem("Service unavailable", 503, detail), Map.of("Retry-After", "5"));
    }

    /** What is answered. */
    public Problem problem() {
        return requireNonNull(problem, "problem");
    }

    Map<String, String> headers() {
        return headers;
    }
}
