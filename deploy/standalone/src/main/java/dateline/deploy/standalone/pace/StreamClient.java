package dateline.deploy.standalone.pace;

import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A subscriber over HTTP that tells the address of each article when it has it. */
final class StreamClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String DATA = "data: ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI sink;
    private final Consumer<String> arrived;

    private StreamClient(URI sink, Consumer<String> arrived) {
        this.sink = sink;
        this.arrived = arrived;
    }

    /**
     * Follows a sink's stream once that is ready.
     *
     * @throws IOException if it is not within three minutes
     */
    static StreamClient follow(URI sink, Consumer<String> arrived) throws IOException, InterruptedException {
        StreamClient client = new StreamClient(sink, arrived);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!client.isReady()) {
            if (System.nanoTime() > end) {
                throw new IOException("sink was not ready within " + PATIENCE);
            }
            Thread.sleep(PAUSE);
        }
        HttpResponse<Stream<String>> stream = client.client.send(client.get("/stream"), BodyHandlers.ofLines());
        Thread.ofPlatform().name("stream-client").daemon().start(() -> client.read(stream.body()));
        return client;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(get("/health/ready"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(sink.resolve(path)).build();
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith(DATA))
                    .forEach(line -> arrived.accept(JsonSerde.mapper()
                            .readTree(line.substring(DATA.length()))
                            .path("url")
                            .asString()));
        } catch (UncheckedIOException e) {
            // The sink ended.
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
