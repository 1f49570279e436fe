package dateline.ingest.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service {@code ingest} as it ships, in a process of its own, watched by its metrics. */
final class Service implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx512m");

    private final Child process;
    private final URI address;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Service(Child process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it against a broker, with these settings in its environment. */
    static Service start(Path folder, String broker, Map<String, String> settings) throws IOException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                broker,
                "DATELINE_HTTP_PORT",
                Integer.toString(port),
                "DATELINE_STATE_DIRECTORY",
                folder.resolve("state").toString(),
                "DATELINE_INGEST_ALLOW_ADDRESSES",
                "127.0.0.0/8",
                "DATELINE_INGEST_ADDRESS_IN_FLIGHT",
                "100000",
                "LOG_LEVEL",
                "WARN"));
        environment.putAll(settings);
        Path log = folder.resolve("ingest.log");
        Child process = Child.start(log, JVM, environment, "dateline.deploy.IngestMain");
        return new Service(process, URI.create("http://127.0.0.1:" + port), log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it processes records. */
    void awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("the service ended: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /** Number of pages that were fetched and handed on since it started. */
    long fetched() throws IOException, InterruptedException {
        return (long) metric("dateline_outcomes_total", "reason=\"fetched\"");
    }

    /** Number of pages that wait. */
    long queued() throws IOException, InterruptedException {
        return (long) metric("dateline_frontier_queued", "");
    }

    /** Live heap in MiB, after the last collection where the collector tells, else at this moment. */
    long heapMebibytes() throws IOException, InterruptedException {
        return (long) metric("jvm_memory_used_bytes", "area=\"heap\"") >> 20;
    }

    long residentMebibytes() throws IOException {
        return process.residentMebibytes();
    }

    Duration cpu() {
        return process.cpu();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Sum over the series of a name that hold a label. */
    private double metric(String name, String label) throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.close();
    }
}
