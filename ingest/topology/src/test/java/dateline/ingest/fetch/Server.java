package dateline.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that does as it is told, well-behaved or not. */
final class Server implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;
    private final ServerSocket raw;
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes to the bare connection, once the request's head has been read. */
    interface Conversation {
        void hold(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    Server() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        http = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        http.setExecutor(threads);
        http.start();
        raw = new ServerSocket(0, 10, loopback);
    }

    URI serve(String path, HttpHandler handler) {
        http.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    URI serve(String path, int status, String type, byte[] body, String... headers) {
        return serve(path, exchange -> answer(exchange, status, type, body, headers));
    }

    URI serve(String path, int status, String body, String... headers) {
        return serve(path, status, "text/html", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** One connection that is not spoken to by the rules. */
    URI converse(Conversation conversation) {
        threads.submit(() -> {
            try (Socket socket = raw.accept()) {
                byte[] head = new byte[8192];
                int length = socket.getInputStream().read(head);
                requests.add(new String(head, 0, Math.max(length, 0), StandardCharsets.ISO_8859_1));
                conversation.hold(socket, socket.getOutputStream());
            }
            return null;
        });
        return URI.create("http://127.0.0.1:" + raw.getLocalPort() + "/");
    }

    static void reset(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body, String... headers)
            throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            raw.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
