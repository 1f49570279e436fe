package dateline.deploy.runtime;

import java.time.Duration;

/** The machine's clock was set back while a service ran. */
final class ClockSetBackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClockSetBackException(Duration by) {
        super("the clock was set back by " + by.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}
