package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.LatestValues;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code run} on real captured pages, served as four sites with every fault that servers have. */
class NewsroomIT {
    private static final Path SHARED = Path.of("..", "..", "..", "shared");
    private static final Path NEWSROOM = SHARED.resolve("newsroom/newsroom.py");
    private static final Path PAGES = SHARED.resolve("eval/extraction/pages");
    private static final int PORT = 8899;
    private static final int HOSTS = 4;
    private static final double HOST_DELAY = 0.2;

    /** What becomes of each fault; the pages of the others are articles. */
    private static final Map<String, Reason> FAULTS = Map.of(
            "loop", Reason.REDIRECTS,
            "gone", Reason.GONE,
            "reset", Reason.CONNECTION,
            "drip", Reason.TIMEOUT,
            "bomb", Reason.TOO_LARGE,
            "huge", Reason.TOO_LARGE,
            "binary", Reason.NOT_HTML,
            "empty", Reason.EMPTY);

    @TempDir
    private Path folder;

    @Test
    void publishesRealPagesOnceAndOutlivesEveryFault() throws Exception {
        assumeThat(NEWSROOM)
                .as("the shared newsroom is absent, so its pages are not tried")
                .exists();
        Process newsroom = newsroom();
        packBomb();
        int kafkaPort = Pipeline.freeOr(0);
        KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", "127.0.0.1:" + kafkaPort);
        try (DatelineProcess run = run(kafkaPort)) {
            long pages = pages();

            await().atMost(Duration.ofSeconds(150))
                    .untilAsserted(
                            () -> assertThat(articles(run).distinct().count()).isGreaterThanOrEqualTo(pages * 9 / 10));
            await().atMost(Duration.ofSeconds(180))
                    .untilAsserted(() -> assertThat(urls(run)).anyMatch(url -> url.endsWith("/faults/busy")));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEachAddressIsSettledOnce(kafka, pages));

            // The pages with faults are alike on all hosts: that one of them is a copy may be told in a version of its
            // own.
            assertThat(versions(run)).doesNotHaveDuplicates();
            assertThat(articles(run)).doesNotHaveDuplicates();
            assertEachFaultHasItsOutcome(kafka);
            assertTheWayInIsForbidden(kafka);
            NewsroomLog log = NewsroomLog.read(folder.resolve("newsroom.log"));
            assertThat(log.paths()).noneMatch(path -> path.startsWith("/private/"));
            assertThat(log.shortestGap()).isGreaterThan(HOST_DELAY - 0.02);
            assertThat(log.shortestGapAfter(429)).isGreaterThanOrEqualTo(2.0);
            assertThat(run.isAlive()).isTrue();
            assertThat(run.terminate(10)).isZero();
        } finally {
            newsroom.destroyForcibly();
        }
    }

    /** Each site's feed lists its pages and sixteen faults. */
    private static void assertEachAddressIsSettledOnce(KafkaSettings kafka, long pages) {
        Map<String, Ledger> ledgers = LatestValues.read(kafka, Ledger.TOPIC.under("news."));
        assertThat(ledgers).hasSize(HOSTS).allSatisfy((id, ledger) -> {
            assertThat(ledger.urls(Reason.QUEUED)).as(id).isZero();
            assertThat(ledger.feeds()).as(id).isNotEmpty();
        });
        assertThat(ledgers.values().stream()
                        .flatMap(ledger -> ledger.outcomes().stream())
                        .mapToInt(Ledger.Count::urls)
                        .sum())
                .isEqualTo((int) pages + 16 * HOSTS);
    }

    private static void assertEachFaultHasItsOutcome(KafkaSettings kafka) {
        Map<String, Outcome> last = new HashMap<>();
        outcomes(kafka).forEach(outcome -> last.put(outcome.url().toString(), outcome));
        for (int host = 1; host <= HOSTS; host++) {
            String site = "http://127.0.1.%d:%d/faults/".formatted(host, PORT);
            FAULTS.forEach((fault, reason) -> assertThat(last.get(site + fault))
                    .as(site + fault)
                    .isNotNull()
                    .extracting(Outcome::reason)
                    .isEqualTo(reason));
            // All hosts lead to one address inside: who comes while it is being judged is told that it is known.
            assertThat(last.get(site + "inward").reason()).isIn(Reason.FORBIDDEN_ADDRESS, Reason.DUPLICATE);
            assertThat(last.get(site + "deep").reason().kind()).isEqualTo(Reason.Kind.REJECTED);
        }
    }

    private static void assertTheWayInIsForbidden(KafkaSettings kafka) {
        assertThat(outcomes(kafka))
                .filteredOn(outcome -> outcome.url().getPath().equals("/faults/inward"))
                .extracting(Outcome::reason)
                .contains(Reason.FORBIDDEN_ADDRESS);
    }

    private static List<Outcome> outcomes(KafkaSettings kafka) {
        List<Outcome> outcomes = new ArrayList<>();
        var topic = Outcome.TOPIC.under("news.");
        try (KafkaConsumer<String, Outcome> consumer =
                Clients.consumer(kafka, topic.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> outcomes.add(record.value()));
            }
        }
        return outcomes;
    }

    private static Stream<String> articles(DatelineProcess run) throws IOException {
        return urls(run).stream().filter(url -> url.contains("/articles/"));
    }

    private static List<String> urls(DatelineProcess run) throws IOException {
        return run.events().stream()
                .map(ArticleEvent::article)
                .map(article -> article.fetch().url().toString())
                .toList();
    }

    private static List<String> versions(DatelineProcess run) throws IOException {
        return run.events().stream()
                .map(event -> event.article().url() + " version " + event.version())
                .toList();
    }

    private static long pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.count();
        }
    }

    private Process newsroom() throws IOException {
        Process process = new ProcessBuilder(
                        "python3",
                        NEWSROOM.toString(),
                        "--pages",
                        PAGES.toString(),
                        "--hosts",
                        "" + HOSTS,
                        "--port",
                        "" + PORT,
                        "--log",
                        folder.resolve("newsroom.log").toString(),
                        "--faults")
                .redirectError(folder.resolve("newsroom.err").toFile())
                .start();
        String ready = process.inputReader(UTF_8).readLine();
        assertThat(ready).as("what the newsroom says when it is open").contains("feeds");
        return process;
    }

    /** The newsroom packs its bomb when it is first asked for it, which takes longer than an exchange may. */
    private static void packBomb() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI bomb = URI.create("http://127.0.1.1:" + PORT + "/faults/bomb");
            client.send(HttpRequest.newBuilder(bomb).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private DatelineProcess run(int kafkaPort) throws IOException {
        Path sources = Files.writeString(
                folder.resolve("sources.yaml"),
                IntStream.rangeClosed(1, HOSTS)
                        .mapToObj(i ->
                                "  - {id: site-%d, feeds: ['http://127.0.1.%d:%d/feed.xml']}".formatted(i, i, PORT))
                        .collect(Collectors.joining("\n", "sources:\n", "\n")));
        return DatelineProcess.start(
                folder,
                "run",
                Map.of(
                        "DATELINE_INGEST_HOST_DELAY", "PT0.2S",
                        "DATELINE_INGEST_FETCH_TIMEOUT", "PT5S",
                        "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.1.0/24",
                        "DATELINE_HTTP_PORT", "0"),
                "run",
                "--json",
                "--kafka-port",
                "" + kafkaPort,
                "--sources",
                sources.toString(),
                "--data",
                folder.resolve("data").toString());
    }
}
