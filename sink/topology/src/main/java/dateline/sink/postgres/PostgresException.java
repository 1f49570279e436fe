package dateline.sink.postgres;

import java.io.Serial;

/** The database cannot be reached, or refuses. */
public final class PostgresException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PostgresException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    PostgresException(String message) {
        super(message);
    }
}
