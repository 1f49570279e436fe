package dateline.deploy.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dateline.deploy.DatelineSettings;
import dateline.deploy.SourcesFile;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Holds the Kubernetes objects to Kubernetes' own model, to each other and to the code. */
class KubernetesFilesTest {
    private static final Dockerfile DOCKERFILE = Dockerfile.read(DeploymentFolder.DOCKERFILE);

    static List<JsonNode> objects() throws IOException {
        return KubernetesObjects.written();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void objectsAreOfTheirKind(JsonNode object) {
        assertThatCode(() -> validate(object)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "production"})
    void overlaysComeToObjectsOfTheirKind(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay)).hasSizeGreaterThan(12).allSatisfy(KubernetesFilesTest::validate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"apiVersion":"apps/v1","kind":"StatefulSet","spec":{"replica":1}}                     | replica
        {"apiVersion":"v1","kind":"Service","spec":{"ports":"http"}}                           | JsonArray
        {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","spec":{"podselector":{}}} | podselector
        """)
    void wrongObjectsAreFound(String object, String why) {
        assertThatThrownBy(() -> validate(new tools.jackson.databind.json.JsonMapper().readTree(object)))
                .hasStackTraceContaining(why);
    }

    private static void validate(JsonNode object) {
        String kind = object.path("kind").asString();
        if (kind.equals("PodMonitor")) {
            // The Prometheus operator's own; Kubernetes' model does not know it.
            assertThat(object.path("spec")
                            .path("podMetricsEndpoints")
                            .path(0)
                            .path("path")
                            .asString())
                    .isEqualTo("/metrics");
            return;
        }
        String version = object.path("apiVersion").asString().replaceFirst(".*/", "");
        String type = "io.kubernetes.client.openapi.models." + version.toUpperCase(java.util.Locale.ROOT) + kind;
        try {
            Class.forName(type)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(kind + " " + object.path("metadata").path("name") + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type, e);
        }
    }

    private static List<JsonNode> rendered(String overlay) throws IOException, InterruptedException {
        Optional<List<JsonNode>> objects = KubernetesObjects.rendered(overlay);
        assumeTrue(objects.isPresent(), "kubectl is not installed: overlays are not worked out");
        return objects.orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "production"})
    void servicesTakeTheirSettings(String overlay) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(DOCKERFILE.environment());
        JsonNode settings = only(rendered(overlay), "ConfigMap", "dateline-settings");
        settings.path("data")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString()));

        DatelineSettings read = DatelineSettings.DEFAULTS.overlaid(Optional.empty(), environment);

        assertThat(read.kafka().bootstrapServers()).contains(":9092");
        assertThat(read.http().host()).isEqualTo("0.0.0.0");
        assertThat(read.topic().replication()).isEqualTo(overlay.equals("production") ? 3 : -1);
    }

    @Test
    void ingestReadsTheMountedSources() {
        assertThat(SourcesFile.read(KubernetesObjects.FOLDER.resolve("base/sources.yaml")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"base", "production"})
    void podsAreLockedIn(String overlay) throws IOException, InterruptedException {
        assertThat(pods(overlay)).hasSize(3).allSatisfy(pod -> {
            JsonNode container = pod.path("containers").path(0).path("securityContext");
            assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean())
                    .isTrue();
            assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.path("capabilities").path("drop").toString()).isEqualTo("[\"ALL\"]");
        });
    }

    @ParameterizedTest
    @CsvSource({"base", "production"})
    void whatIsMountedIsThere(String overlay) throws IOException, InterruptedException {
        List<JsonNode> objects = rendered(overlay);
        objects.stream().filter(object -> isOf(object, "StatefulSet")).forEach(set -> {
            JsonNode pod = set.path("spec").path("template").path("spec");
            List<String> volumes = Stream.concat(
                            names(pod.path("volumes")),
                            set.path("spec")
                                    .path("volumeClaimTemplates")
                                    .valueStream()
                                    .map(claim ->
                                            claim.path("metadata").path("name").asString()))
                    .toList();
            assertThat(names(pod.path("containers").path(0).path("volumeMounts")))
                    .contains("state", "tmp")
                    .isSubsetOf(volumes);
        });
    }

    @ParameterizedTest
    @CsvSource({"base", "production"})
    void everySelectorFindsPods(String overlay) throws IOException, InterruptedException {
        List<JsonNode> objects = rendered(overlay);
        List<Map<String, String>> labels = objects.stream()
                .filter(object -> isOf(object, "StatefulSet"))
                .map(set ->
                        texts(set.path("spec").path("template").path("metadata").path("labels")))
                .toList();

        assertThat(objects.stream().flatMap(KubernetesFilesTest::selectors))
                .hasSizeGreaterThan(8)
                .allSatisfy(selector ->
                        assertThat(labels).anySatisfy(pod -> assertThat(pod).containsAllEntriesOf(selector)));
    }

    private static Stream<Map<String, String>> selectors(JsonNode object) {
        JsonNode spec = object.path("spec");
        return switch (object.path("kind").asString()) {
            case "Service" -> Stream.of(texts(spec.path("selector")));
            case "StatefulSet", "PodDisruptionBudget", "PodMonitor" ->
                Stream.of(texts(spec.path("selector").path("matchLabels")));
            case "NetworkPolicy" -> Stream.of(texts(spec.path("podSelector").path("matchLabels")));
            default -> Stream.of();
        };
    }

    /** The metadata services of all clouds answer at link-local addresses. */
    @Test
    void ingestAloneReachesTheWorldButNothingPrivate() throws IOException {
        List<JsonNode> worldly = objects().stream()
                .filter(object -> object.toString().contains("0.0.0.0/0"))
                .toList();

        assertThat(worldly).singleElement().satisfies(policy -> {
            assertThat(policy.path("spec").path("podSelector").toString()).contains("ingest");
            assertThat(policy.toString()).contains("169.254.0.0/16", "10.0.0.0/8", "fe80::/10", "fc00::/7");
        });
    }

    /** The API server refuses the whole of a policy where one is not; IPv4 mapped into IPv6 counts as IPv4. */
    @Test
    void exceptionsAreOfTheFamilyOfTheirRange() throws IOException {
        List<JsonNode> blocks = objects().stream()
                .flatMap(object -> object.findValues("ipBlock").stream())
                .toList();

        assertThat(blocks)
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.path("except").valueStream())
                        .isNotEmpty()
                        .allSatisfy(except -> assertThat(family(except)).isEqualTo(family(block.path("cidr")))));
    }

    private static Class<?> family(JsonNode range) throws UnknownHostException {
        return InetAddress.getByName(range.asString().replaceFirst("/.*", "")).getClass();
    }

    private static List<JsonNode> pods(String overlay) throws IOException, InterruptedException {
        return rendered(overlay).stream()
                .filter(object -> isOf(object, "StatefulSet"))
                .map(set -> set.path("spec").path("template").path("spec"))
                .toList();
    }

    private static JsonNode only(List<JsonNode> objects, String kind, String name) {
        List<JsonNode> found = objects.stream()
                .filter(object -> isOf(object, kind))
                .filter(object ->
                        object.path("metadata").path("name").asString().startsWith(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static boolean isOf(JsonNode object, String kind) {
        return object.path("kind").asString().equals(kind);
    }

    private static Stream<String> names(JsonNode list) {
        return list.valueStream().map(item -> item.path("name").asString());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
