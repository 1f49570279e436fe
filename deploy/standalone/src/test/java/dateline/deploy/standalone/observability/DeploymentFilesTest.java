package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourcesFile;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.standalone.observability.ScrapeConfiguration.Job;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds compose, its settings, the images and the scrapes to each other and to the code. */
class DeploymentFilesTest {
    private static final Path COMPOSE_FILE = DeploymentFolder.COMPOSE.resolve("compose.yaml");
    private static final Map<String, String> SAMPLE = sample();
    private static final ComposeFile COMPOSE = ComposeFile.read(COMPOSE_FILE, SAMPLE);
    private static final Dockerfile DOCKERFILE = Dockerfile.read(DeploymentFolder.DOCKERFILE);

    /** Shown in .env as examples; the others are shown with what holds without them. */
    private static final Set<String> EXAMPLES =
            Set.of("DATELINE_INGEST_CONTACT", "DATELINE_INGEST_ALLOW_ADDRESSES", "JDK_JAVA_OPTIONS");

    /** The settings of .env as if each "#" before one were removed. */
    private static Map<String, String> sample() {
        return Pattern.compile("(?m)^#?([A-Z][A-Z_]*)=(.*)$")
                .matcher(DeploymentFolder.text(DeploymentFolder.COMPOSE.resolve(".env")))
                .results()
                .collect(toMap(match -> match.group(1), match -> match.group(2)));
    }

    static List<String> services() {
        return COMPOSE.names("services");
    }

    static List<String> builtServices() {
        return COMPOSE.builtServices();
    }

    @Test
    void composeHoldsThePipelineAndWhatWatchesIt() {
        assertThat(services()).contains("kafka", "ingest", "enrich", "sink", "prometheus", "alertmanager", "grafana");
        assertThat(builtServices()).containsExactly("ingest", "enrich", "sink");
    }

    @ParameterizedTest
    @MethodSource("services")
    void mountedFilesExist(String service) {
        assertThat(COMPOSE.binds(service).values())
                .allSatisfy(path -> assertThat(path).exists());
    }

    @ParameterizedTest
    @MethodSource("services")
    void namedVolumesAndNetworksAreDeclared(String service) {
        JsonNode definition = COMPOSE.service(service);

        assertThat(texts(definition.path("networks"))).isSubsetOf(COMPOSE.names("networks"));
        assertThat(definition.has("networks")).isNotEqualTo(definition.has("network_mode"));
        assertThat(texts(definition.path("volumes")).map(mount -> mount.split(":")[0]))
                .filteredOn(source -> source.matches("\\w.*"))
                .isSubsetOf(COMPOSE.names("volumes"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void waitsOnlyForServicesThatTellTheirHealth(String service) {
        assertThat(COMPOSE.service(service).path("depends_on").properties()).allSatisfy(dependency -> {
            assertThat(services()).contains(dependency.getKey());
            assertThat(dependency.getValue().path("condition").asString())
                    .isEqualTo(COMPOSE.service(service).has("network_mode") ? "service_started" : "service_healthy");
            assertThat(COMPOSE.service(dependency.getKey()).has("healthcheck")).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreBoundToLoopback(String service) {
        assertThat(texts(COMPOSE.service(service).path("ports")))
                .allSatisfy(port -> assertThat(port).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void theSampleShowsAllThatMayBeSetAndNothingElse() {
        assertThat(SAMPLE.keySet()).isEqualTo(ComposeFile.askedFor(COMPOSE_FILE).keySet());
    }

    @Test
    void theSampleShowsTheDefaultsOfCompose() {
        Map<String, String> defaults = new TreeMap<>(ComposeFile.askedFor(COMPOSE_FILE));
        defaults.values().removeIf(Objects::isNull);

        assertThat(SAMPLE).containsAllEntriesOf(defaults);
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void servicesAreGivenOnlySettingsThatTheyKnow(String service) {
        assertThatCode(() -> settings(service, SAMPLE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void theSampleShowsTheDefaultsOfDateline(String service) {
        Map<String, String> examples = new HashMap<>(SAMPLE);
        examples.keySet().retainAll(EXAMPLES);

        assertThat(settings(service, SAMPLE)).isEqualTo(settings(service, examples));
    }

    @Test
    void servicesAreGivenWhatTheOperatorSet() {
        DatelineSettings settings = settings(
                "ingest", Map.of("DATELINE_INGEST_CONTACT", "mailto:a@example.org", "DATELINE_TOPIC_PREFIX", "wire."));

        assertThat(settings.ingest().contact()).isEqualTo("mailto:a@example.org");
        assertThat(settings.topic().prefix()).isEqualTo("wire.");
        assertThat(settings.kafka().bootstrapServers()).isEqualTo("kafka:19092");
        assertThat(settings.http()).isEqualTo(new HttpSettings("0.0.0.0", HttpSettings.DEFAULTS.port()));
    }

    /** What a service reads in its container: what its image sets, overlaid by what compose sets. */
    private static DatelineSettings settings(String service, Map<String, String> variables) {
        Map<String, String> environment = new TreeMap<>(DOCKERFILE.environment());
        environment.putAll(ComposeFile.read(COMPOSE_FILE, variables).environment(service));
        return DatelineSettings.DEFAULTS.overlaid(Optional.empty(), environment);
    }

    @ParameterizedTest
    @CsvSource({"ingest", "sink"})
    void volumesHoldTheState(String service) {
        Path state = settings(service, SAMPLE).state().directory();

        assertThat(texts(COMPOSE.service(service).path("volumes"))).contains(service + ":" + state);
    }

    @Test
    void ingestReadsTheMountedSources() {
        List<String> command = texts(COMPOSE.service("ingest").path("command")).toList();

        assertThat(command).startsWith("--sources");
        assertThat(SourcesFile.read(COMPOSE.binds("ingest").get(command.getLast())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void imagesAreBuiltFromATargetOfTheDockerfile(String service) {
        JsonNode build = COMPOSE.service(service).path("build");
        Path context = DeploymentFolder.COMPOSE
                .resolve(build.path("context").asString())
                .normalize();

        assertThat(context).isEqualTo(DeploymentFolder.PROJECT);
        assertThat(context.resolve(build.path("dockerfile").asString())).isEqualTo(DeploymentFolder.DOCKERFILE);
        assertThat(DOCKERFILE.targets()).contains(build.path("target").asString());
    }

    @Test
    void imagesStartClassesThatExist() {
        assertThat(DOCKERFILE.classes())
                .hasSize(5)
                .allSatisfy(name -> assertThat(mainOf(name)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void healthIsAskedOfAClassThatExists(String service) throws ReflectiveOperationException {
        List<String> probe =
                texts(COMPOSE.service(service).path("healthcheck").path("test")).toList();

        assertThat(mainOf(probe.get(probe.size() - 2))).isNotNull();
        assertThat(probe.getLast())
                .isEqualTo(
                        "http://127.0.0.1:" + settings(service, SAMPLE).http().port() + "/health/ready");
    }

    private static Method mainOf(String name) throws ReflectiveOperationException {
        return Class.forName(name).getMethod("main", String[].class);
    }

    @Test
    void imagesAreBuiltFromFilesThatAreInTheContext() {
        assertThat(DOCKERFILE.sources())
                .contains("LICENSE")
                .allSatisfy(source ->
                        assertThat(DeploymentFolder.PROJECT.resolve(source)).exists());
    }

    @ParameterizedTest
    @CsvSource({"jvm.options", "probe.options"})
    void theJvmTakesItsOptions(String file) throws IOException, InterruptedException {
        assertThat(DOCKERFILE.sources()).contains("deploy/docker/" + file);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + DeploymentFolder.PROJECT.resolve("deploy/docker").resolve(file),
                        "-version")
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(java.getInputStream().readAllBytes(), UTF_8);

            assertThat(java.waitFor()).as(said).isZero();
            assertThat(said).doesNotContain("warning");
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void everyServiceIsScraped() {
        assertThat(ScrapeConfiguration.read(DeploymentFolder.PROMETHEUS).jobs())
                .containsExactlyElementsOf(builtServices().stream()
                        .map(service -> new Job(
                                "dateline-" + service,
                                service,
                                settings(service, SAMPLE).http().port()))
                        .toList());
    }

    @Test
    void prometheusIsGivenItsConfiguration() {
        Path configuration = COMPOSE.binds("prometheus").get("/etc/prometheus");

        assertThat(texts(COMPOSE.service("prometheus").path("command")))
                .contains("--config.file=/etc/prometheus/prometheus.yml");
        assertThat(configuration).isEqualTo(DeploymentFolder.PROMETHEUS.getParent());
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
