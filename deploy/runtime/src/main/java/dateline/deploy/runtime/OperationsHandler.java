package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.JsonSerde;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Health and metrics; leaves all other paths to others. Thread-safe. */
final class OperationsHandler extends Handler.Abstract {
    private final Health health;
    private final Metrics metrics;

    OperationsHandler(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        switch (Request.getPathInContext(request)) {
            case "/health/live" -> health(response, callback, health.isAlive());
            case "/health/ready" -> health(response, callback, health.isReady());
            case "/metrics" -> metrics(request, response, callback);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void metrics(Request request, Response response, Callback callback) {
        Metrics.Scrape scrape = metrics.scrape(request.getHeaders().get(HttpHeader.ACCEPT));
        send(response, callback, scrape.type(), scrape.text());
    }

    private void health(Response response, Callback callback, boolean good) {
        response.setStatus(good ? 200 : 503);
        String body = JsonSerde.mapper()
                .writeValueAsString(Map.of("status", good ? "up" : "down", "stages", health.stages()));
        send(response, callback, "application/json", body);
    }

    private static void send(Response response, Callback callback, String type, String body) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(body.getBytes(UTF_8)), callback);
    }
}
