package dateline.deploy.standalone.observability;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A compose file as docker compose sees it: aliases and merge keys resolved, variables filled in.
 *
 * @param folder what its relative paths start from
 */
record ComposeFile(Path folder, JsonNode root, Map<String, String> variables) {
    /** Keeps what is null, unlike the mapper of our events. */
    private static final JsonMapper PLAIN = new JsonMapper();

    private static final String MERGE = "<<";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>\\w+)(?::(?<kind>[-?])(?<rest>[^}]*))?}");

    static ComposeFile read(Path file, Map<String, String> variables) {
        // Jackson knows neither aliases nor merge keys.
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(DeploymentFolder.text(file));
        JsonNode root = PLAIN.valueToTree(resolved(tree, variables));
        return new ComposeFile(Objects.requireNonNull(file.getParent()), root, variables);
    }

    JsonNode service(String name) {
        return root.path("services").path(name);
    }

    /** The services that are built here, not pulled, and always run. */
    List<String> builtServices() {
        return names("services").stream()
                .filter(name -> service(name).has("build") && !service(name).has("profiles"))
                .toList();
    }

    /** The names that a section at the top holds. */
    List<String> names(String section) {
        return List.copyOf(root.path(section).propertyNames());
    }

    /** What a service's container finds in its environment; a name without a value is set only if the caller sets it. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service).path("environment").properties().forEach(entry -> {
            String value = entry.getValue().isNull()
                    ? variables.get(entry.getKey())
                    : entry.getValue().asString();
            if (value != null) {
                environment.put(entry.getKey(), value);
            }
        });
        return environment;
    }

    /** Host paths mounted into a service, by their path in the container. */
    Map<String, Path> binds(String service) {
        Map<String, Path> binds = new LinkedHashMap<>();
        service(service).path("volumes").valueStream().map(JsonNode::asString).forEach(mount -> {
            String[] parts = mount.split(":");
            if (parts[0].startsWith(".") || parts[0].startsWith("/")) {
                binds.put(parts[1], folder.resolve(parts[0]).normalize());
            }
        });
        return binds;
    }

    /** All variables that may be set from outside, with what holds where they are not (absent: nothing). */
    static Map<String, @Nullable String> askedFor(Path file) {
        Map<String, @Nullable String> asked = new TreeMap<>();
        VARIABLE.matcher(DeploymentFolder.text(file))
                .results()
                .forEach(match -> asked.put(match.group(1), fallback(match)));
        ComposeFile plain = read(file, Map.of());
        plain.names("services").stream()
                .flatMap(service -> plain.service(service).path("environment").properties().stream())
                .filter(entry -> entry.getValue().isNull())
                .forEach(entry -> asked.put(entry.getKey(), null));
        return asked;
    }

    private static @Nullable String fallback(MatchResult variable) {
        return "-".equals(variable.group("kind")) ? variable.group("rest") : null;
    }

    private static @Nullable Object resolved(@Nullable Object node, Map<String, String> variables) {
        return switch (node) {
            case Map<?, ?> map -> merged(map, variables);
            case List<?> list ->
                list.stream().map(each -> resolved(each, variables)).toList();
            case String text -> substituted(text, variables);
            case null, default -> node;
        };
    }

    private static Map<String, @Nullable Object> merged(Map<?, ?> map, Map<String, String> variables) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (resolved(map.get(MERGE), variables) instanceof Map<?, ?> base) {
            base.forEach((key, value) -> merged.put(String.valueOf(key), value));
        }
        map.forEach((key, value) -> {
            if (!MERGE.equals(key)) {
                merged.put(String.valueOf(key), resolved(value, variables));
            }
        });
        return merged;
    }

    private static String substituted(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String fallback = Objects.requireNonNullElse(fallback(match), "");
            return Matcher.quoteReplacement(variables.getOrDefault(match.group("name"), fallback));
        });
    }
}
