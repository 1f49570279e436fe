package dateline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.deploy.runtime.Clients;
import dateline.ingest.events.Topic;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.frontier.FrontierItem.Confirm;
import dateline.ingest.frontier.FrontierItem.Nudge;
import dateline.ingest.websub.Callback;
import dateline.ingest.websub.WebSubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Answers the hubs that were asked to tell of news: confirms to them what Dateline asked for, and tells the owner of a
 * feed's host that there is news in it. What a hub sends along is not read: the feed itself is the truth. Thread-safe.
 */
public final class HubListener implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 5 * 1024 * 1024;
    private static final int LONGEST_CHALLENGE = 2000;

    private final Callback callback;
    private final Consumer<FrontierItem> owners;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HubListener(Callback callback, Consumer<FrontierItem> owners, HttpServer server) {
        this.callback = callback;
        this.owners = owners;
        this.server = server;
    }

    /**
     * Listens if the settings name an address for hubs; empty: they do not.
     *
     * @throws UncheckedIOException if the port cannot be bound
     */
    public static Optional<HubListener> start(DatelineSettings settings) {
        WebSubSettings websub = settings.ingest().websub();
        return Callback.of(websub).map(callback -> {
            Topic<FrontierItem> topic =
                    FrontierItem.TOPIC.under(settings.topic().prefix());
            KafkaProducer<String, FrontierItem> producer =
                    Clients.producer(settings.kafka(), topic.serde().serializer());
            return start(websub, callback, item -> {
                // what is lost here, the next poll finds
                var _ = producer.send(new ProducerRecord<>(topic.name(), item.key(), item));
            });
        });
    }

    static HubListener start(WebSubSettings websub, Callback callback, Consumer<FrontierItem> owners) {
        InetSocketAddress address = new InetSocketAddress(websub.host(), websub.port());
        try {
            HubListener listener = new HubListener(callback, owners, HttpServer.create(address, 64));
            listener.server.createContext("/", listener::answer);
            listener.server.setExecutor(listener.threads);
            listener.server.start();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    /** The port that is bound. */
    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Callback.Subject> subject = callback.subject(path.substring(path.lastIndexOf('/') + 1));
            if (subject.isEmpty()) {
                send(exchange, 404, "");
            } else if (exchange.getRequestMethod().equals("POST")) {
                told(exchange, subject.get());
            } else {
                asked(exchange, subject.get());
            }
        }
    }

    /** Does Dateline want to be told of this? */
    private void asked(HttpExchange exchange, Callback.Subject subject) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String challenge = query.getOrDefault("hub.challenge", "");
        boolean ours = "subscribe".equals(query.get("hub.mode"))
                && subject.topic().toString().equals(query.get("hub.topic"))
                && !challenge.isEmpty()
                && challenge.length() <= LONGEST_CHALLENGE;
        if (ours) {
            owners.accept(new Confirm(subject.feed(), lease(query.getOrDefault("hub.lease_seconds", ""))));
        }
        send(exchange, ours ? 200 : 404, ours ? challenge : "");
    }

    /** The protocol wants a hub to be thanked also for what nobody believes. */
    private void told(HttpExchange exchange, Callback.Subject subject) throws IOException {
        byte[] message = exchange.getRequestBody().readNBytes(LONGEST_MESSAGE);
        String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
        if (callback.isSigned(subject.feed(), message, signature)) {
            owners.accept(new Nudge(subject.feed()));
        }
        send(exchange, 202, "");
    }

    private static Duration lease(String seconds) {
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofDays(1);
    }

    private static Map<String, String> query(@Nullable String query) {
        return Arrays.stream((query == null ? "" : query).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (first, second) -> first));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
