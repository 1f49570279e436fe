package dateline.deploy.standalone.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.sink.delivery.page.LivePage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The page's files over HTTP, and no API behind them. */
final class PageFiles implements AutoCloseable {
    private final HttpServer server;

    private PageFiles(HttpServer server) {
        this.server = server;
    }

    static PageFiles serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", PageFiles::answer);
        server.start();
        return new PageFiles(server);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().replaceFirst("^/(page/)?", "");
        try (exchange;
                InputStream file = LivePage.class.getResourceAsStream(name.isEmpty() ? "index.html" : name)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type(name));
            exchange.sendResponseHeaders(200, 0);
            file.transferTo(exchange.getResponseBody());
        }
    }

    private static String type(String name) {
        return switch (name.replaceFirst(".*\\.", "")) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            default -> "text/html";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
