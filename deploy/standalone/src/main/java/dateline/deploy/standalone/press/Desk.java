package dateline.deploy.standalone.press;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes each request to the site that its Host header names. Safe for use by many threads. */
final class Desk implements HttpHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, Paper> papers;
    private final InstantSource clock;

    Desk(List<Paper> papers, InstantSource clock) {
        this.papers = papers.stream().collect(Collectors.toUnmodifiableMap(Paper::host, Function.identity()));
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) {
        if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Reply.plain(405, "method not allowed\n");
        }
        String path = exchange.getRequestURI().getPath();
        Paper paper = papers.get(host(exchange.getRequestHeaders().getFirst("Host")));
        return paper == null || path == null ? Reply.plain(404, "no such site\n") : paper.reply(path, clock.instant());
    }

    private static String host(@Nullable String header) {
        String host = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        Headers answered = exchange.getResponseHeaders();
        if (reply.modified() != null) {
            answered.set("ETag", reply.tag());
            answered.set("Last-Modified", Reply.httpDate(reply.modified()));
        }
        if (reply.isKnown(asked.getFirst("If-None-Match"), asked.getFirst("If-Modified-Since"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        answered.set("Content-Type", reply.type());
        sendBody(exchange, reply);
    }

    private static void sendBody(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().close();
    }
}
