package dateline.deploy.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.standalone.observability.Dashboard.Panel;
import dateline.deploy.standalone.observability.Dashboard.Query;
import dateline.deploy.standalone.observability.ScrapeConfiguration.Job;
import dateline.ingest.events.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What can be known of the dashboards without a Prometheus; the rest is for {@link DashboardIT}. */
class DashboardFilesTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> OF_GRAFANA = Set.of("__rate_interval", "__range");
    private static final ComposeFile COMPOSE =
            ComposeFile.read(DeploymentFolder.COMPOSE.resolve("compose.yaml"), Map.of());

    static List<Dashboard> dashboards() {
        return Dashboard.all(DeploymentFolder.DASHBOARDS);
    }

    static Stream<Panel> panels() {
        return dashboards().stream().flatMap(dashboard -> dashboard.panels().stream());
    }

    static Stream<Query> queries() {
        return panels().flatMap(panel -> panel.queries().stream());
    }

    static List<DashboardSource> sourcesOfDashboards() {
        return DashboardSource.all();
    }

    /** With -Ddashboards=write, writes them anew. */
    @ParameterizedTest
    @MethodSource("sourcesOfDashboards")
    void theJsonIsMadeFromItsSource(DashboardSource source) throws IOException {
        Path file = DeploymentFolder.DASHBOARDS.resolve(source.name() + ".json");
        String json = DashboardWriter.json(source);
        if ("write".equals(System.getProperty("dashboards"))) {
            Files.writeString(file, json);
        }

        assertThat(file).hasContent(json);
    }

    @Test
    void everyDashboardHasASource() {
        assertThat(dashboards())
                .extracting(Dashboard::toString)
                .containsExactlyElementsOf(DashboardSource.all().stream()
                        .map(source -> source.name() + ".json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsLieBesideEachOther(Dashboard dashboard) {
        Set<List<Integer>> taken = new HashSet<>();

        assertThat(dashboard.panels()).allSatisfy(panel -> {
            JsonNode place = panel.json().path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add(List.of(
                                    place.path("x").asInt() + x, place.path("y").asInt() + y)))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dashboardsHaveNamesAndPanels(Dashboard dashboard) {
        assertThat(dashboard.root().path("uid").asString("")).isNotBlank();
        assertThat(dashboard.root().path("title").asString("")).isNotBlank();
        assertThat(dashboard.panels()).isNotEmpty();
        assertThat(dashboard.panels())
                .extracting(panel -> panel.json().path("id").asInt(), Panel::title)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void panelsSayWhatTheyShowAndInWhatUnit(Panel panel) {
        assertThat(panel.title()).isNotBlank();
        assertThat(panel.json().path("description").asString("")).isNotBlank();
        assertThat(panel.defaults().path("unit").asString("")).isNotBlank();
        assertThat(panel.queries()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void queriesNameTheirLines(Query query) {
        assertThat(query.legend()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void queriesAskASourceThatIsProvisioned(Query query) {
        assertThat(sources())
                .extracting(source -> source.path("uid").asString())
                .contains(query.json().path("datasource").path("uid").asString(""))
                .contains(query.panel().json().path("datasource").path("uid").asString(""));
    }

    @Test
    void sourcesAreServicesOfCompose() {
        assertThat(sources())
                .extracting(source -> URI.create(source.path("url").asString()).getHost())
                .isNotEmpty()
                .isSubsetOf(COMPOSE.names("services"));
    }

    private static List<JsonNode> sources() {
        Path file = DeploymentFolder.PROVISIONING.resolve("datasources/prometheus.yaml");
        return YAML.readTree(DeploymentFolder.text(file))
                .path("datasources")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void allVariablesAreUsedAndNoOthers(Dashboard dashboard) {
        List<String> used = dashboard.panels().stream()
                .flatMap(panel -> panel.queries().stream())
                .flatMap(query -> query.expression().variables().stream())
                .filter(name -> !OF_GRAFANA.contains(name))
                .distinct()
                .toList();

        assertThat(used).containsExactlyInAnyOrderElementsOf(dashboard.variables());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void conditionsNameOnlyWhatCanBe(Query query) {
        Map<String, List<String>> words = Map.of(
                "stage", List.of("ingest", "enrich", "sink"),
                "reason", Arrays.stream(Reason.values()).map(Reason::word).toList(),
                "job", jobs());

        assertThat(query.expression().conditions().filter(condition -> words.containsKey(condition.label())))
                .allSatisfy(condition -> assertThat(condition.words())
                        .allSatisfy(word -> assertThat(words.get(condition.label()))
                                .anyMatch(known -> condition.operator().endsWith("~")
                                        ? known.matches(word)
                                        : known.equals(word))));
    }

    private static List<String> jobs() {
        return ScrapeConfiguration.read(DeploymentFolder.PROMETHEUS).jobs().stream()
                .map(Job::name)
                .toList();
    }

    @Test
    void grafanaIsGivenItsDashboards() {
        JsonNode provider = YAML.readTree(
                        DeploymentFolder.text(DeploymentFolder.PROVISIONING.resolve("dashboards/dateline.yaml")))
                .path("providers")
                .path(0);
        String folder = provider.path("options").path("path").asString();

        assertThat(COMPOSE.binds("grafana"))
                .containsEntry(folder, DeploymentFolder.DASHBOARDS)
                .containsEntry(
                        "/etc/grafana/provisioning/dashboards", DeploymentFolder.PROVISIONING.resolve("dashboards"))
                .containsEntry(
                        "/etc/grafana/provisioning/datasources", DeploymentFolder.PROVISIONING.resolve("datasources"));
    }

    @Test
    void grafanaOpensADashboardThatItIsGiven() {
        Path home = Path.of(COMPOSE.environment("grafana").get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"));

        assertThat(COMPOSE.binds("grafana").get(home.getParent().toString()).resolve(home.getFileName()))
                .isRegularFile();
    }
}
