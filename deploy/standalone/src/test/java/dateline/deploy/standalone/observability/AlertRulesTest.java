package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Alerts lead to a runbook, and promtool tries each both ways. */
class AlertRulesTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String RUNBOOKS =
            DeploymentFolder.text(DeploymentFolder.PROMETHEUS.resolveSibling("runbooks.md"));

    static List<JsonNode> alerts() {
        return AlertRules.all().stream().filter(rule -> rule.has("alert")).toList();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertsLeadToTheirRunbook(JsonNode alert) {
        String name = alert.path("alert").asString();

        assertThat(alert.path("annotations").path("runbook_url").asString())
                .isEqualTo("runbooks.md#" + name.toLowerCase(java.util.Locale.ROOT));
        assertThat(RUNBOOKS).containsOnlyOnce("\n## " + name + "\n");
        assertThat(alert.path("annotations").path("summary").asString("")).endsWith(".");
        assertThat(alert.path("labels").path("severity").asString()).isIn("critical", "warning");
    }

    @Test
    void everyRunbookHasItsAlert() {
        assertThat(RUNBOOKS.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactlyInAnyOrderElementsOf(alerts().stream()
                        .map(alert -> alert.path("alert").asString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertsAreTriedBothWays(JsonNode alert) {
        List<JsonNode> trials = YAML.readTree(DeploymentFolder.text(AlertRules.FOLDER.resolve("dateline.test.yml")))
                .path("tests")
                .valueStream()
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(trial -> trial.path("alertname").equals(alert.path("alert")))
                .toList();

        assertThat(trials).anyMatch(trial -> trial.path("exp_alerts").isEmpty());
        assertThat(trials).anyMatch(trial -> !trial.path("exp_alerts").isEmpty());
    }

    static Stream<List<String>> checks() {
        return Stream.of(
                List.of("promtool", "check", "rules", "dateline.rules.yml"),
                List.of("promtool", "test", "rules", "dateline.test.yml"),
                List.of("promtool", "check", "config", DeploymentFolder.PROMETHEUS.toString()),
                List.of(
                        "amtool",
                        "check-config",
                        DeploymentFolder.PROJECT
                                .resolve("deploy/alertmanager/alertmanager.yml")
                                .toString()));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void toolsOfPrometheusAgree(List<String> check) throws IOException, InterruptedException {
        Optional<Path> program = PrometheusServer.program(check.getFirst());
        assumeTrue(program.isPresent(), check.getFirst() + " is not installed: not tried");
        Process process = new ProcessBuilder(check)
                .directory(AlertRules.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
