package dateline.ingest.fetch;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says what a broken exchange or a status other than success means. */
final class Failures {
    private Failures() {}

    static Failed of(IOException failure) {
        Optional<String> forbidden = forbidden(failure);
        if (forbidden.isPresent()) {
            return Failed.forGood(Reason.FORBIDDEN_ADDRESS, forbidden.get());
        }
        return switch (failure) {
            case UnknownHostException e -> Failed.forNow(Reason.UNKNOWN_HOST, e.toString());
            case InterruptedIOException e -> Failed.forNow(Reason.TIMEOUT, e.toString());
            case SSLException e when !isBrokenLine(e) -> Failed.forGood(Reason.TLS, e.toString());
            default -> Failed.forNow(Reason.CONNECTION, failure.toString());
        };
    }

    static Failed ofStatus(int status) {
        String detail = "status " + status;
        return switch (status) {
            case 401, 403, 451 -> Failed.forGood(Reason.BLOCKED, detail);
            case 429 -> Failed.forNow(Reason.BLOCKED, detail);
            case 204, 205 -> Failed.forGood(Reason.EMPTY, detail);
            case 408, 425 -> Failed.forNow(Reason.HTTP_ERROR, detail);
            default -> new Failed(Reason.HTTP_ERROR, detail, status >= 500, null);
        };
    }

    /** The guard's words, wherever the client put them when it tried several addresses of a host. */
    private static Optional<String> forbidden(IOException failure) {
        return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                .filter(ForbiddenAddressException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** A line that breaks during the handshake says nothing of the certificate. */
    private static boolean isBrokenLine(SSLException failure) {
        return failure.getCause() instanceof EOFException || failure.getCause() instanceof SocketException;
    }
}
