package dateline.deploy.runtime;

import dateline.ingest.events.JsonSerde;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells what no handler has answered, or failed to answer, as RFC 9457 has it; never how it failed. */
final class ProblemHandler implements Request.Handler {
    private record Problem(String title, int status) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] body = JsonSerde.mapper().writeValueAsBytes(new Problem(HttpStatus.getMessage(status), status));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
