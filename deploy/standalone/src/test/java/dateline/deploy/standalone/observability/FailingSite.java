package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A site on loopback that announces one article more whenever its feed is read, and has none of them. */
final class FailingSite implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger polls = new AtomicInteger();

    private FailingSite(HttpServer server) {
        this.server = server;
    }

    static FailingSite start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        FailingSite site = new FailingSite(server);
        server.createContext("/", exchange -> answer(exchange, 404, "there is nothing here"));
        server.createContext("/feed.xml", exchange -> answer(exchange, 200, site.announcement()));
        server.start();
        return site;
    }

    URI feed() {
        return at("/feed.xml");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String announcement() {
        URI link = at("/promised/" + polls.incrementAndGet());
        return """
            <rss version="2.0"><channel><title>Promises</title><link>%s</link>
            <item><title>A story that is not there</title><link>%s</link></item>
            </channel></rss>
            """.formatted(at("/"), link);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
