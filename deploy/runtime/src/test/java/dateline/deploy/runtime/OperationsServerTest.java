package dateline.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.Trace;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
    private static final HttpSettings ANY_PORT = new HttpSettings("127.0.0.1", 0);

    private final Metrics metrics = new Metrics("news.", Path.of("."));
    private final OperationsServer server = OperationsServer.start(ANY_PORT, new Health(), metrics, List.of());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        server.close();
        metrics.close();
    }

    @Test
    void isAliveButNotReadyWhileStagesStart() throws Exception {
        assertThat(answer("/health/live").statusCode()).isEqualTo(200);
        assertThat(answer("/health/ready").statusCode()).isEqualTo(503);
        assertThat(HealthCheck.isUp(server.address().resolve("/health/live"))).isTrue();
        assertThat(HealthCheck.isUp(server.address().resolve("/health/ready"))).isFalse();
    }

    @Test
    void servesMetricsInPrometheusForm() throws Exception {
        metrics.registry()
                .counter("dateline.outcomes", "stage", "sink", "reason", "published")
                .increment();

        HttpResponse<String> scrape = answer("/metrics");

        assertThat(scrape.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(scrape.body())
                .contains("dateline_outcomes_total{reason=\"published\",stage=\"sink\"} 1.0")
                .contains("jvm_memory_used_bytes")
                .contains("process_uptime_seconds");
    }

    @Test
    void namesTracesInHistogramsWhereTheClientKnowsOpenMetrics() throws Exception {
        Trace trace = Trace.begun();
        try (Trace.Scope _ = trace.enter()) {
            Timer.builder("dateline.enrich")
                    .publishPercentileHistogram()
                    .register(metrics.registry())
                    .record(Duration.ofMillis(20));
        }

        HttpResponse<String> scrape = answer("/metrics", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");

        assertThat(scrape.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text");
        assertThat(scrape.body().lines().filter(line -> line.contains("trace_id=\"" + trace.id() + "\"")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("dateline_enrich_seconds_bucket"));
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(answer("/metrics/x").statusCode()).isEqualTo(404);
        assertThat(answer("/").statusCode()).isEqualTo(404);
        assertThat(answer("/").body()).isEqualTo("{\"title\":\"Not Found\",\"status\":404}");
    }

    @Test
    void saysWhichAddressIsTaken() {
        HttpSettings taken = new HttpSettings("127.0.0.1", server.address().getPort());

        assertThatThrownBy(() -> OperationsServer.start(taken, new Health(), metrics, List.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(":" + taken.port());
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return answer(path, "*/*");
    }

    private HttpResponse<String> answer(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept", accept)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
