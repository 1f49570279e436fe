package dateline.sink.delivery.http;

import dateline.ingest.events.JsonFault;
import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.URIUtil;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/** One request and its answer. For one thread. */
public final class Exchange {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final String JSON = "application/json";

    private final Request request;
    private final Response response;
    private final Map<String, String> variables;
    private final String caller;

    Exchange(Request request, Response response, Map<String, String> variables, String caller) {
        this.request = request;
        this.response = response;
        this.variables = variables;
        this.caller = caller;
    }

    /** The name of who asks; empty where nobody needed to say. */
    public String caller() {
        return caller;
    }

    /** What stands in the path at a variable of its template. */
    public String variable(String name) {
        return URIUtil.decodePath(variables.getOrDefault(name, ""));
    }

    /** The parameters of the query. */
    public Parameters parameters() {
        return new Parameters(Request.extractQueryParameters(request));
    }

    /** Whether headers alone are asked for. */
    public boolean isHead() {
        return HttpMethod.HEAD.is(request.getMethod());
    }

    /** A header of the request. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /**
     * The request's body, read from JSON. A field that is not known is refused, lest somebody rely on it.
     *
     * @throws ProblemException 400, 413 or 415 where it is not one
     */
    public <T> T body(Class<T> type) throws IOException {
        // Another site's page can send no body of this type without asking first.
        if (!header("Content-Type").orElse("").startsWith(JSON)) {
            throw ProblemException.unsupportedType("the body must be " + JSON);
        }
        try (InputStream in = Request.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw ProblemException.tooLarge("the body must be at most " + LONGEST_BODY + " bytes");
            }
            T value = JsonSerde.mapper()
                    .readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(bytes);
            if (value == null) {
                throw ProblemException.badRequest("the body must be an object but is null");
            }
            return value;
        } catch (JacksonException e) {
            throw ProblemException.badRequest(JsonFault.told(e));
        }
    }

    /** Sets a header of the answer. */
    public Exchange with(String name, String value) {
        response.getHeaders().put(name, value);
        return this;
    }

    /** Answers with a value as JSON. */
    public void json(int status, Object value) throws IOException {
        send(status, JSON, JsonSerde.mapper().writeValueAsBytes(value));
    }

    /** Answers with a body. */
    public void send(int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        if (body.length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        }
        Content.Sink.write(response, true, ByteBuffer.wrap(body));
    }

    /** Begins an answer without a known end. */
    public void begin(String type) throws IOException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        write(ByteBuffer.allocate(0));
    }

    /** Sends a part of it, and waits until the client's connection took it. */
    public void write(ByteBuffer part) throws IOException {
        Content.Sink.write(response, false, part);
    }
}
