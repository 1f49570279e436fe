package dateline.deploy.standalone.observability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Somebody who follows the stream, and does nothing with it. */
final class Listener implements AutoCloseable {
    private final HttpClient client;

    private Listener(HttpClient client) {
        this.client = client;
    }

    /** Follows the stream of a sink as soon as that has started. */
    static Listener follow(URI sink) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest stream = HttpRequest.newBuilder(sink.resolve("/stream")).build();
        HttpResponse<Stream<String>> answer = await().until(() -> ask(client, stream), it -> it.statusCode() == 200);
        Thread.ofVirtual().name("listener").start(() -> listen(answer.body()));
        return new Listener(client);
    }

    private static HttpResponse<Stream<String>> ask(HttpClient client, HttpRequest stream)
            throws IOException, InterruptedException {
        return client.send(stream, BodyHandlers.ofLines());
    }

    private static void listen(Stream<String> lines) {
        try (lines) {
            lines.forEach(line -> {});
        } catch (UncheckedIOException e) {
            // The sink ended.
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
