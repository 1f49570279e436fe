package dateline.sink.delivery.webhook;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends to addresses of the wide world, but to none that must not be reached from outside. Thread-safe. */
@FunctionalInterface
public interface Poster {
    /**
     * Posts a body, whose media type is among the headers.
     *
     * @return the status that was answered
     * @throws IOException where nothing was, or where the address may not be dialled
     */
    int post(URI url, Map<String, String> headers, byte[] body) throws IOException;
}
