package dateline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A publisher with a feed, and the hub that the feed names, on one port of loopback (W3C WebSub). */
final class LoopbackHub implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> confirmed = new CopyOnWriteArrayList<>();
    private final List<String> pages = new CopyOnWriteArrayList<>();

    LoopbackHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/feed.xml", exchange -> answer(exchange, 200, "application/atom+xml", feed()));
        server.createContext("/hub", this::subscribe);
        server.createContext(
                "/page/", exchange -> answer(exchange, 200, "text/html", "<p>" + exchange.getRequestURI()));
        server.createContext("/robots.txt", exchange -> answer(exchange, 404, "text/plain", ""));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Subscriptions whose callbacks have confirmed them. */
    int subscribers() {
        return confirmed.size();
    }

    /** Puts a page on the feed and tells all subscribers. */
    void publish(String page) throws IOException, InterruptedException, GeneralSecurityException {
        pages.add(page);
        for (Map<String, String> form : confirmed) {
            HttpRequest message = HttpRequest.newBuilder(URI.create(form.get("hub.callback")))
                    .header("X-Hub-Signature", "sha256=" + signature(form.get("hub.secret"), feed()))
                    .POST(BodyPublishers.ofString(feed()))
                    .build();
            client.send(message, BodyHandlers.discarding());
        }
    }

    private String feed() {
        String entries = pages.stream()
                .map(page -> "<entry><title>t</title><link href='" + url(page) + "'/></entry>")
                .collect(Collectors.joining());
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title><link rel='hub' href='" + url("/hub")
                + "'/><link rel='self' href='" + url("/feed.xml") + "'/>" + entries + "</feed>";
    }

    /** Takes the wish, and asks back whether it was meant. */
    private void subscribe(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        answer(exchange, 202, "text/plain", "");
        URI question =
                URI.create(form.get("hub.callback") + "?hub.mode=subscribe&hub.challenge=c1&hub.lease_seconds=864000"
                        + "&hub.topic=" + URLEncoder.encode(form.get("hub.topic"), UTF_8));
        try {
            String echo = client.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString())
                    .body();
            if (echo.equals("c1")) {
                confirmed.add(form);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String signature(String secret, String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
