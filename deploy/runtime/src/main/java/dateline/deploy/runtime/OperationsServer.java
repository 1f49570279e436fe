package dateline.deploy.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers {@code /health/live}, {@code /health/ready} and {@code /metrics} on one port, and whatever else the service
 * has to tell. Health is 200 or 503 with the state of each stage as JSON. Thread-safe.
 */
public final class OperationsServer implements AutoCloseable {
    /** After this time without a byte in or out a connection is closed, also one that takes nothing of what is sent. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final int THREADS = 16;

    private final Server server;
    private final ServerConnector connector;

    private OperationsServer(HttpSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-virtual-"));
        this.server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new ProblemHandler());
    }

    /**
     * Binds the port and starts to answer.
     *
     * @param health alive but not ready until it is given its stages
     * @param others asked in their order for what is neither health nor metrics
     * @throws UncheckedIOException if the address cannot be bound
     */
    public static OperationsServer start(HttpSettings settings, Health health, Metrics metrics, List<Handler> others) {
        OperationsServer operations = new OperationsServer(settings);
        List<Handler> handlers = new ArrayList<>(List.of(new OperationsHandler(health, metrics)));
        handlers.addAll(others);
        operations.server.setHandler(new Handler.Sequence(handlers));
        try {
            operations.server.start();
            return operations;
        } catch (Exception e) {
            operations.close();
            String address = settings.host() + ":" + settings.port();
            throw new UncheckedIOException(
                    "cannot listen on " + address + ": " + e.getMessage(),
                    e instanceof IOException cause ? cause : new IOException(e));
        }
    }

    /** Where it answers. */
    public URI address() {
        String host = connector.getHost();
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":"
                + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        }
    }
}
