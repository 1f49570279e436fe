package dateline.deploy.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.deploy.standalone.observability.Dashboard.Query;
import dateline.deploy.standalone.observability.Expression.Matcher;
import dateline.deploy.standalone.observability.Expression.Selector;
import dateline.deploy.standalone.observability.PrometheusServer.Series;
import dateline.ingest.events.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all panels of all dashboards against a real Prometheus that scrapes the three services at work. */
class DashboardIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Once news flow and some of it fails, no panel has a reason to be empty for longer than a few scrapes. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Deployment deployment;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void deploy() throws IOException {
        Path program = installed("prometheus");
        deployment = Deployment.start(folder);
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(
                configuration,
                ScrapeConfiguration.read(DeploymentFolder.PROMETHEUS).at(deployment.addresses()));
        prometheus = PrometheusServer.start(program, configuration, folder);
        awaitRising("dateline_outcomes_total{reason=\"published\"}");
        awaitRising("dateline_outcomes_total{reason=\"gone\"}");
        deployment.sendUnreadablePage();
        awaitRising("dateline_dead_letters_total");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertShows("kafka_consumer_fetch_manager_records_lag{job=\"dateline-sink\"}", List.of()));
    }

    @AfterAll
    static void stop() throws IOException {
        try {
            if (prometheus != null) {
                draw();
                prometheus.close();
            }
        } finally {
            if (deployment != null) {
                deployment.close();
            }
        }
    }

    /** For a look at them: target/dashboards/NAME.html, with what was measured meanwhile. */
    private static void draw() throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "dashboards"));
        for (Dashboard dashboard : Dashboard.all(DeploymentFolder.DASHBOARDS)) {
            String html = new DashboardPicture(prometheus).html(dashboard);
            assertThat(html).doesNotContain("{{");
            Files.writeString(pictures.resolve(dashboard.toString().replace(".json", ".html")), html);
        }
    }

    private static Path installed(String name) {
        Optional<Path> program = PrometheusServer.program(name);
        assumeTrue(
                program.isPresent(), () -> name + " is not on the PATH; install it with: apt-get install prometheus");
        return program.get();
    }

    private static void awaitRising(String counter) {
        await().atMost(PATIENCE).untilAsserted(() -> assertShows("sum(increase(" + counter + "[30s])) > 0", List.of()));
    }

    static Stream<Query> queries() {
        return Dashboard.all(DeploymentFolder.DASHBOARDS).stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.queries().stream());
    }

    /** An answer that is always there, such as {@code or vector(0)}, would hide what is wrong before it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void readsOnlyWhatTheServicesMeasure(Query query) {
        assertThat(query.expression().selectors()).isNotEmpty().allSatisfy(DashboardIT::assertMeasured);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void showsDataUnderTheNamesOfItsLegend(Query query) {
        await().atMost(GRACE).untilAsserted(() -> assertShows(query.expression().filled(), query.legendLabels()));
    }

    static List<Selector> ruleSelectors() {
        return AlertRules.selectors();
    }

    /** What they wait for may never have happened here, but must be counted. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ruleSelectors")
    void rulesReadOnlyWhatTheServicesMeasure(Selector selector) {
        assertExported(selector);
    }

    private static void assertMeasured(Selector selector) {
        assertExported(selector);
        assertThat(prometheus.series(selector.toString()))
                .as(selector.toString())
                .isNotEmpty();
    }

    private static void assertExported(Selector selector) {
        List<Map<String, String>> exported = prometheus.series(selector.metric());
        assertThat(exported).as("series of " + selector.metric()).isNotEmpty();
        assertThat(selector.conditions())
                .extracting(Matcher::label)
                .allSatisfy(label -> assertThat(exported)
                        .anySatisfy(series -> assertThat(series).containsKey(label)));
    }

    private static void assertShows(String expression, List<String> labels) {
        assertThat(prometheus.query(expression)).as(expression).isNotEmpty().allSatisfy(series -> {
            assertThat(series.value()).isFinite();
            assertThat(series.labels().keySet()).containsAll(labels);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # expression                                             | label  | why
        sum(rate(dateline_outcomes_total[30s])                   | -      | unclosed left parenthesis
        sum(rate(dateline_nothing_total[30s]))                   | -      | not to be empty
        sum(dateline_outcomes_total) / 0                         | -      | finite
        0 * sum(dateline_outcomes_total) / 0                     | -      | finite
        sum by (reason) (dateline_outcomes_total)                | stage  | stage
        """)
    void brokenExpressionsAreFound(String expression, String label, String why) {
        List<String> labels = label.equals("-") ? List.of() : List.of(label);

        assertThatThrownBy(() -> assertShows(expression, labels)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dateline_nothing_total
        dateline_outcomes_total{stages!="sink"}
        dateline_outcomes_total{stage="skin"}
        up{job="dateline-skin"}
        """)
    void selectorsOfNothingAreFound(String selector) {
        Expression guarded = new Expression("sum(rate(" + selector + "[5m])) or vector(0)");

        assertThat(guarded.selectors()).hasSize(1);
        assertThatThrownBy(() -> assertMeasured(guarded.selectors().getFirst())).isInstanceOf(AssertionError.class);
    }

    @Test
    void eachServiceIsScrapedUnderItsOwnJob() {
        assertThat(prometheus.query("count by (job, stage) (dateline_dead_letters_total)"))
                .extracting(Series::labels)
                .containsExactlyInAnyOrder(
                        Map.of("job", "dateline-ingest", "stage", "ingest"),
                        Map.of("job", "dateline-enrich", "stage", "enrich"),
                        Map.of("job", "dateline-sink", "stage", "sink"));
    }

    /** From a slow minute on a dashboard one finds the lines that tell of its articles. */
    @Test
    void latenciesNameTraces() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));

        await().atMost(GRACE)
                .untilAsserted(() -> assertThat(prometheus.traces("dateline_end_to_end_seconds_bucket", hourAgo))
                        .isNotEmpty()
                        .allMatch(trace -> trace.matches("[0-9a-f]{32}")));
    }

    /** What is measured and looked at by nobody, or told of nowhere, is noise. */
    @Test
    void allFiguresOfOursAreDocumentedAndLookedAt() {
        String readme = DeploymentFolder.text(DeploymentFolder.PROJECT.resolve("README.md"));
        Set<String> lookedAt = Stream.concat(
                        queries().flatMap(query -> query.expression().selectors().stream()),
                        AlertRules.selectors().stream())
                .map(selector -> family(selector.metric()))
                .collect(Collectors.toSet());

        assertThat(families()).isNotEmpty().allSatisfy(family -> {
            assertThat(lookedAt).as("on a dashboard or in a rule").contains(family);
            assertThat(readme).as("in the README's table of metrics").contains("`" + family);
        });
    }

    /** Prometheus' conventions: lower case, counters end in total, times and sizes in their base units. */
    @Test
    void figuresOfOursAreNamedByConvention() {
        assertThat(families())
                .allSatisfy(family -> assertThat(family)
                        .matches("dateline_[a-z_]+")
                        .doesNotMatch(".*_(ms|millis|minutes|kb|mb|count|percent)$"));
    }

    private static List<String> families() {
        return prometheus.series("{__name__=~\"dateline_.*\"}").stream()
                .map(series -> family(series.get("__name__")))
                .distinct()
                .sorted()
                .toList();
    }

    /** Without what a histogram's parts add to its name. */
    private static String family(String metric) {
        return metric.replaceFirst("_(bucket|sum|count|max)$", "");
    }

    /** The same page in three topics: one trace, and a span of its own for each service. */
    @Test
    void onePageIsFollowedByOneTrace() {
        Map<String, Trace> published = deployment.traces("articles");
        Map<String, Trace> enriched = deployment.traces("enriched");
        Map<String, Trace> fetched = deployment.traces("pages");

        assertThat(published).isNotEmpty().allSatisfy((id, trace) -> {
            assertThat(enriched).containsKey(id);
            assertThat(fetched).containsKey(id);
            assertThat(Set.of(
                            trace.span(),
                            enriched.get(id).span(),
                            fetched.get(id).span()))
                    .hasSize(3);
        });
    }

    /** Kafka tells of a topic with dots twice; a sum over both would be wrong. */
    @Test
    void topicsAreCountedOnce() {
        assertThat(prometheus.query("count by (topic) (kafka_consumer_fetch_manager_records_lag)"))
                .extracting(series -> series.labels().get("topic"))
                .contains("news.sources", "news.pages", "news.enriched")
                .noneMatch(topic -> topic.startsWith("news_"));
    }
}
