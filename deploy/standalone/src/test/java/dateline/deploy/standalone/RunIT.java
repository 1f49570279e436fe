package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.standalone.press.Press;
import dateline.deploy.standalone.press.PressSettings;
import dateline.deploy.standalone.press.Site;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code run} as an operator meets it: a process, a data directory, signals. */
class RunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ARTICLES = 41;
    /** Seven, of which some may be out before the first version is read. */
    private static final int CORRECTIONS = 7;

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "DATELINE_INGEST_HOST_DELAY", "PT0.05S",
            "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.0.0/8",
            "DATELINE_HTTP_PORT", "0");

    @TempDir
    private Path folder;

    @Test
    void publishesEachVersionOnceThoughItIsKilledMidway() throws Exception {
        try (Press press = Press.start(
                new PressSettings(0, Duration.ofMillis(300), Duration.ofSeconds(10)), InstantSource.system())) {
            Path sources = sources(press);

            try (DatelineProcess first = run("first", sources)) {
                await().atMost(PATIENCE).until(() -> first.events().size() >= 10);
                first.kill();
            }

            try (DatelineProcess second = run("second", sources)) {
                await().atMost(PATIENCE).until(() -> second.said().contains("stage=\"sink\" state=\"RUNNING\""));
                refusesACompanion(sources);
                try (DatelineProcess tail = tail(second)) {
                    await().atMost(PATIENCE).untilAsserted(() -> {
                        assertThat(headlines(tail.events(), 1)).hasSize(ARTICLES);
                        assertThat(headlines(tail.events(), 2)).hasSizeGreaterThanOrEqualTo(CORRECTIONS / 2);
                    });
                    assertThat(tail.events())
                            .extracting(event -> event.article().id() + " version " + event.version())
                            .doesNotHaveDuplicates();
                    assertThat(tail.events().stream()
                                    .map(event -> event.article().id())
                                    .distinct())
                            .hasSize(ARTICLES);
                }

                assertThat(second.terminate(10)).as(second.said()).isZero();
            }
        }
    }

    private static List<String> headlines(List<ArticleEvent> events, int version) {
        return events.stream()
                .filter(event -> event.version() == version)
                .map(event -> event.article().facts().headline())
                .toList();
    }

    private void refusesACompanion(Path sources) throws Exception {
        try (DatelineProcess companion = run("companion", sources)) {
            assertThat(companion.exitCode(20)).isEqualTo(3);
            assertThat(companion.said()).contains("data directory", "is in use by another process");
        }
    }

    private DatelineProcess run(String name, Path sources) throws IOException {
        return DatelineProcess.start(
                folder,
                name,
                ENVIRONMENT,
                "run",
                "--json",
                "--kafka-port",
                "0",
                "--sources",
                sources.toString(),
                "--data",
                folder.resolve("data").toString());
    }

    private DatelineProcess tail(DatelineProcess run) throws IOException {
        String servers = run.said()
                .lines()
                .filter(line -> line.startsWith("kafka "))
                .map(line -> line.substring(5, line.indexOf(',')).strip())
                .findFirst()
                .orElseThrow();
        return DatelineProcess.start(
                folder,
                "tail",
                Map.of("DATELINE_KAFKA_BOOTSTRAP_SERVERS", servers),
                "tail",
                "--from-beginning",
                "--json");
    }

    private Path sources(Press press) throws IOException {
        return Files.writeString(
                folder.resolve("sources.yaml"),
                press.sites().stream().map(RunIT::entry).collect(Collectors.joining("\n", "sources:\n", "\n")));
    }

    private static String entry(Site site) {
        return "  - {id: %s, feeds: ['%s'], country: %s, interval: PT1S}"
                .formatted(site.id(), site.feed(), site.country());
    }
}
