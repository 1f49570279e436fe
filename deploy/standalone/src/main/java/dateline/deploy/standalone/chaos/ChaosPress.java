package dateline.deploy.standalone.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.deploy.standalone.chaos.Rack.Print;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
    private final Map<String, Rack> racks = new ConcurrentHashMap<>();

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
     * @param longestFeed how many articles a feed names, the newest, beside those that nobody has fetched yet; those
     *     that it names no more are forgotten
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
        rack(host(piece.site())).add(piece, clock.instant());
    }

    void correct(Piece piece) {
        rack(host(piece.site())).correct(piece, clock.instant());
    }

    private Rack rack(String host) {
        return racks.computeIfAbsent(host, _ -> new Rack(longestFeed));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String named = exchange.getRequestHeaders().getFirst("Host");
            String host = named == null ? "" : named.replaceFirst(":\\d+$", "");
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/feed.xml")) {
                send(exchange, "application/atom+xml; charset=utf-8", feed(host));
            } else {
                sendPage(exchange, rack(host), path);
            }
        }
    }

    private void sendPage(HttpExchange exchange, Rack rack, String path) throws IOException {
        Print print = rack.print(path);
        send(exchange, "text/html; charset=utf-8", print == null ? null : print.page());
        if (print != null) {
            rack.fetched(print);
            served.accept(url(print.piece()));
        }
    }

    private String feed(String host) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + host + "</title>");
        rack(host).newestFirst().forEach(print -> xml.append(entry(print)));
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
