package dateline.sink.delivery.http;

import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads requests to endpoints, past tokens and limits. Thread-safe. */
public final class Router extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<Way> ways;
    private final Access access;
    private final RateLimits limits;

    /** A route and its compiled path. */
    private record Way(UriTemplatePathSpec template, Route route) {}

    public Router(List<Route> routes, Access access, int requestsPerSecond) {
        this.ways =
                routes.stream().map(route -> new Way(route.template(), route)).toList();
        this.access = access;
        this.limits = new RateLimits(requestsPerSecond);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        try {
            answer(request, response);
            callback.succeeded();
        } catch (ProblemException e) {
            refuse(response, e);
            callback.succeeded();
        } catch (IOException e) {
            LOG.atDebug()
                    .addKeyValue("path", request.getHttpURI().getPath())
                    .addKeyValue("reason", e.getMessage())
                    .log("client left");
            callback.failed(e);
        }
        return true;
    }

    private void answer(Request request, Response response) throws IOException {
        Way way = way(request);
        Scope scope = way.route().scope();
        Caller caller = null;
        if (scope != null) {
            caller = access.caller(request);
            caller.require(scope);
            limits.count(caller);
        }
        Map<String, String> variables = way.template().getPathParams(path(request));
        way.route().endpoint().answer(new Exchange(request, response, variables, caller == null ? "" : caller.name()));
    }

    private Way way(Request request) {
        List<Way> there = ways.stream()
                .filter(way -> way.template().matches(path(request)))
                .toList();
        if (there.isEmpty()) {
            throw ProblemException.notFound("nothing stands at " + path(request) + "; see /openapi.json");
        }
        return there.stream()
                .filter(way -> way.route().takes(request.getMethod()))
                .findFirst()
                .orElseThrow(() -> ProblemException.methodNotAllowed(
                        request.getMethod(),
                        there.stream().map(way -> way.route().method()).collect(Collectors.joining(", "))));
    }

    private static String path(Request request) {
        return Request.getPathInContext(request);
    }

    private static void refuse(Response response, ProblemException e) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        e.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.setStatus(e.problem().status());
        response.getHeaders().put("Content-Type", Problem.TYPE);
        byte[] body = JsonSerde.mapper().writeValueAsBytes(e.problem());
        Content.Sink.write(response, true, ByteBuffer.wrap(body));
    }
}
