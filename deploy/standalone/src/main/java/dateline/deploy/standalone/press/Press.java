package dateline.deploy.standalone.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running press: six fictional news sites behind one port of 127.0.0.1, told apart by the Host header. What is out
 * depends on the clock alone, so it needs no timer. Safe for use by many threads.
 */
public final class Press implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final String LOOPBACK = "127.0.0.1";

    /** The JDK's server reads this once; without it, answers on a kept connection wait for delayed acknowledgements. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService readers;
    private final List<Site> sites;

    private Press(HttpServer server, ExecutorService readers, List<Site> sites) {
        this.server = server;
        this.readers = readers;
        this.sites = sites;
    }

    /**
     * Opens the port and publishes the day's first articles.
     *
     * @throws IOException the port is taken
     */
    public static Press start(PressSettings settings, InstantSource clock) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), settings.port()), 0);
        List<Paper> papers = papers(settings, clock, server.getAddress().getPort());
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(readers);
        server.createContext("/", new Desk(papers, clock));
        server.createContext("/health/live", Press::answerThatItIsUp);
        server.start();
        LOG.atInfo().addKeyValue("port", server.getAddress().getPort()).log("press started");
        return new Press(server, readers, papers.stream().map(Paper::site).toList());
    }

    /** Whatever the host; the sites themselves have no such page. */
    private static void answerThatItIsUp(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static List<Paper> papers(PressSettings settings, InstantSource clock, int port) {
        Newsroom newsroom = Newsroom.open();
        Schedule schedule = new Schedule(settings, clock.instant());
        List<Release> releases = schedule.releases(newsroom.reports());
        return newsroom.mastheads().stream()
                .map(masthead -> new Paper(masthead, releases, port))
                .toList();
    }

    /** The sites, in a fixed order. */
    public List<Site> sites() {
        return sites;
    }

    /** The port that all sites share. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
    }
}
