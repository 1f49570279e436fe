package dateline.sink.delivery.http;

import java.io.IOException;

/** Answers the requests of one route. Runs on a virtual thread, and may block. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Answers.
     *
     * @throws ProblemException where the answer is a problem
     * @throws IOException where the client is gone
     */
    void answer(Exchange exchange) throws IOException;
}
