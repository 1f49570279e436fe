package dateline.deploy.standalone.observability;

import dateline.deploy.standalone.observability.Expression.Selector;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The recording and alerting rules that Prometheus is given. */
final class AlertRules {
    static final Path FOLDER = DeploymentFolder.PROMETHEUS.resolveSibling("rules");

    /** By Prometheus' convention only what a rule records has colons in its name. */
    private static final String RECORDED = "\\w+:[\\w:]+";

    /** Texts among a function's arguments. */
    private static final String ARGUMENT = ",\\s*\"[^\"]*\"";

    private AlertRules() {}

    static List<JsonNode> all() {
        return new YAMLMapper()
                .readTree(DeploymentFolder.text(FOLDER.resolve("dateline.rules.yml")))
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    /** What the rules read of the services' own figures. */
    static List<Selector> selectors() {
        return all().stream()
                .map(rule ->
                        rule.path("expr").asString().replaceAll(RECORDED, "1").replaceAll(ARGUMENT, ""))
                .flatMap(text -> new Expression(text).selectors().stream())
                .distinct()
                .toList();
    }
}
