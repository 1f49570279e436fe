package dateline.deploy.standalone.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * News sites on loopback of which every article and every correction is known beforehand. An article comes out when it
 * is told to, and so does its correction. Safe for use by many threads.
 */
public final class ChaosPress implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final HttpServer server;
    private final ExecutorService readers;
    private final InstantSource clock;
    private final int longestFeed;
    private final Consumer<URI> served;
    private final Map<String, Print> prints = new ConcurrentHashMap<>();

    /** What is out of an article. */
    private record Print(Piece piece, int version, Instant published, Instant updated) {}

    private ChaosPress(
            HttpServer server, ExecutorService readers, InstantSource clock, int longestFeed, Consumer<URI> served) {
        this.server = server;
        this.readers = readers;
        this.clock = clock;
        this.longestFeed = longestFeed;
        this.served = served;
    }

    /** Its feeds name all that was ever published. */
    static ChaosPress start(InstantSource clock) throws IOException {
        return start(clock, Integer.MAX_VALUE, _ -> {});
    }

    /**
     * Sites without articles yet.
     *
     * @param longestFeed how many articles a feed names, the newest
     * @param served is told the address of each page that was sent
     */
    public static ChaosPress start(InstantSource clock, int longestFeed, Consumer<URI> served) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0), 0);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        ChaosPress press = new ChaosPress(server, readers, clock, longestFeed, served);
        server.setExecutor(readers);
        server.createContext("/", press::answer);
        server.start();
        return press;
    }

    /** Where a site's feed is. */
    public URI feed(int site) {
        return URI.create(base(site) + "/feed.xml");
    }

    URI url(Piece piece) {
        return URI.create(base(piece.site()) + piece.path());
    }

    private String base(int site) {
        return "http://" + host(site) + ":" + server.getAddress().getPort();
    }

    private static String host(int site) {
        return "paper-" + site + ".localhost";
    }

    /** Lets a first version come out. */
    public void publish(Piece piece) {
        Instant now = clock.instant();
        prints.put(key(piece), new Print(piece, 1, now, now));
    }

    void correct(Piece piece) {
        prints.computeIfPresent(key(piece), (_, print) -> new Print(piece, 2, print.published(), clock.instant()));
    }

    private static String key(Piece piece) {
        return host(piece.site()) + piece.path();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String named = exchange.getRequestHeaders().getFirst("Host");
            String host = named == null ? "" : named.replaceFirst(":\\d+$", "");
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/feed.xml")) {
                send(exchange, "application/atom+xml; charset=utf-8", feed(host));
            } else {
                Print print = prints.get(host + path);
                send(exchange, "text/html; charset=utf-8", page(print));
                if (print != null) {
                    served.accept(url(print.piece()));
                }
            }
        }
    }

    private static @Nullable String page(@Nullable Print print) {
        return print == null ? null : print.piece().page(print.version(), print.published());
    }

    private String feed(String host) {
        List<Print> out = prints.values().stream()
                .filter(print -> host(print.piece().site()).equals(host))
                .sorted(Comparator.comparing(Print::updated).reversed())
                .limit(longestFeed)
                .toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + host + "</title>");
        out.forEach(print -> xml.append(entry(print)));
        return xml.append("</feed>").toString();
    }

    private String entry(Print print) {
        return "<entry><title>%s</title><link href=\"%s\"/><id>%s</id><published>%s</published><updated>%s</updated></entry>"
                .formatted(
                        print.piece().headline(),
                        url(print.piece()),
                        url(print.piece()),
                        print.published(),
                        print.updated());
    }

    private static void send(HttpExchange exchange, String type, @Nullable String text) throws IOException {
        byte[] body = (text == null ? "not found" : text).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(text == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
    }
}
