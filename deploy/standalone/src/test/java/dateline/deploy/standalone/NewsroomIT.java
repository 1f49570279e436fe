package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code run} on real captured pages, served as four sites with every fault that servers have. */
class NewsroomIT {
    private static final Path SHARED = Path.of("..", "..", "..", "shared");
    private static final Path NEWSROOM = SHARED.resolve("newsroom/newsroom.py");
    private static final Path PAGES = SHARED.resolve("eval/extraction/pages");
    private static final int PORT = 8899;
    private static final int HOSTS = 4;

    @TempDir
    private Path folder;

    @Test
    void publishesRealPagesOnceAndOutlivesEveryFault() throws Exception {
        assumeThat(NEWSROOM)
                .as("the shared newsroom is absent, so its pages are not tried")
                .exists();
        Process newsroom = newsroom();
        try (DatelineProcess run = run()) {
            long pages = pages();

            await().atMost(Duration.ofSeconds(150))
                    .untilAsserted(
                            () -> assertThat(articles(run).distinct().count()).isGreaterThanOrEqualTo(pages * 9 / 10));
            await().atMost(Duration.ofSeconds(180))
                    .untilAsserted(() -> assertThat(urls(run)).anyMatch(url -> url.endsWith("/faults/busy")));

            assertThat(urls(run)).doesNotHaveDuplicates();
            assertThat(run.isAlive()).isTrue();
            assertThat(run.terminate(10)).isZero();
        } finally {
            newsroom.destroyForcibly();
        }
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
                        "--faults")
                .redirectError(folder.resolve("newsroom.err").toFile())
                .start();
        String ready = process.inputReader(UTF_8).readLine();
        assertThat(ready).as("what the newsroom says when it is open").contains("feeds");
        return process;
    }

    private DatelineProcess run() throws IOException {
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
                        "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.0.0/8",
                        "DATELINE_HTTP_PORT", "0"),
                "run",
                "--json",
                "--kafka-port",
                "0",
                "--sources",
                sources.toString(),
                "--data",
                folder.resolve("data").toString());
    }
}
