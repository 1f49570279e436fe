package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.standalone.broker.FreePorts;
import dateline.ingest.events.JsonSerde;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real Prometheus in a process of its own, on loopback. */
final class PrometheusServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** One answer: its labels and its newest value. */
    record Series(Map<String, String> labels, double value) {}

    /** A program of Prometheus', if this machine has it. */
    static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder where its data and its log go
     */
    static PrometheusServer start(Path program, Path configuration, Path folder) throws IOException {
        int port = FreePorts.find(1).getFirst();
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--enable-feature=exemplar-storage",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        PrometheusServer server = new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
        try {
            server.awaitReady(log);
            return server;
        } catch (Throwable e) {
            server.close();
            throw e;
        }
    }

    private void awaitReady(Path log) {
        await().atMost(PATIENCE)
                .failFast(
                        "prometheus ended",
                        () -> assertThat(process.isAlive())
                                .as(() -> DeploymentFolder.text(log))
                                .isTrue())
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(ask("/-/ready").statusCode()).isEqualTo(200));
    }

    /**
     * What an expression gives now.
     *
     * @throws IllegalArgumentException if Prometheus cannot make sense of it
     */
    List<Series> query(String expression) {
        return data("/api/v1/query?query=", expression)
                .path("result")
                .valueStream()
                .map(series -> new Series(
                        labels(series.path("metric")),
                        number(series.path("value").path(1).asString())))
                .toList();
    }

    /** One answer over time. */
    record Curve(Map<String, String> labels, List<Point> points) {}

    /** One value of it. */
    record Point(Instant at, double value) {}

    /** What an expression gives from then to then, in steps of five seconds. */
    List<Curve> range(String expression, Instant from, Instant to) {
        String path = "/api/v1/query_range?step=5&start=%d&end=%d&query="
                .formatted(from.getEpochSecond(), to.getEpochSecond());
        return data(path, expression)
                .path("result")
                .valueStream()
                .map(series -> new Curve(
                        labels(series.path("metric")),
                        series.path("values")
                                .valueStream()
                                .map(value -> new Point(
                                        Instant.ofEpochSecond(value.path(0).asLong()),
                                        number(value.path(1).asString())))
                                .toList()))
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    /** The labels of all series that a selector has met. */
    List<Map<String, String>> series(String selector) {
        return data("/api/v1/series?match[]=".replace("[]", "%5B%5D"), selector)
                .valueStream()
                .map(PrometheusServer::labels)
                .toList();
    }

    /** The ids of the traces that what was measured since a moment names. */
    List<String> traces(String selector, Instant since) {
        String path = "/api/v1/query_exemplars?start=%d&end=%d&query="
                .formatted(since.getEpochSecond(), Instant.now().getEpochSecond() + 1);
        return data(path, selector)
                .valueStream()
                .flatMap(series -> series.path("exemplars").valueStream())
                .map(exemplar -> exemplar.path("labels").path("trace_id").asString())
                .toList();
    }

    private JsonNode data(String path, String argument) {
        JsonNode answer = JsonSerde.mapper()
                .readTree(ask(path + URLEncoder.encode(argument, UTF_8)).body());
        if (!"success".equals(answer.path("status").asString())) {
            throw new IllegalArgumentException(
                    argument + ": " + answer.path("error").asString());
        }
        return answer.path("data");
    }

    private static Map<String, String> labels(JsonNode metric) {
        return metric.propertyStream()
                .collect(toMap(Map.Entry::getKey, label -> label.getValue().asString()));
    }

    private HttpResponse<String> ask(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly().onExit().join();
    }
}
