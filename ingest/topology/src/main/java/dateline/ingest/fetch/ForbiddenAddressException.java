package dateline.ingest.fetch;

import java.io.Serial;
import java.net.UnknownHostException;

/** The address is not one that may be dialled. A kind of unknown host, because resolvers may throw no other. */
final class ForbiddenAddressException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
        super(message);
    }
}
