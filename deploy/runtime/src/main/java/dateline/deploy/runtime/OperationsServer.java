package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health/live}, {@code /health/ready} and {@code /metrics} on one port. Health is 200 or 503 with the
 * state of each stage as JSON. Thread-safe.
 */
public final class OperationsServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private OperationsServer(HttpServer server) {
        this.server = server;
    }

    /** What a path answers. */
    private record Answer(int status, String type, String body) {}

    /**
     * Binds the port and starts to answer.
     *
     * @param health alive but not ready until it is given its stages
     * @throws UncheckedIOException if the address cannot be bound
     */
    public static OperationsServer start(HttpSettings settings, Health health, Metrics metrics) {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        try {
            OperationsServer operations = new OperationsServer(HttpServer.create(address, 64));
            operations.answer("/health/live", () -> health(health.isAlive(), health));
            operations.answer("/health/ready", () -> health(health.isReady(), health));
            operations.answer(
                    "/metrics", () -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
            operations.server.setExecutor(operations.threads);
            operations.server.start();
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
    }

    private void answer(String path, Supplier<Answer> content) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, exchange.getRequestURI().getPath().equals(path) ? content.get() : notFound());
            }
        });
    }

    private static Answer notFound() {
        return new Answer(404, "text/plain; charset=utf-8", "known are /health/live, /health/ready and /metrics\n");
    }

    private static Answer health(boolean good, Health health) {
        String body = JsonSerde.mapper()
                .writeValueAsString(Map.of("status", good ? "up" : "down", "stages", health.stages()));
        return new Answer(good ? 200 : 503, "application/json", body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
