package dateline.deploy.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads an operator's settings: a YAML file, overlaid by environment variables, onto a record of defaults.
 *
 * <p>The file's keys are the record's components ({@code ingest: {hostDelay: PT1S}}); a variable is the same path in
 * capitals ({@code DATELINE_INGEST_HOST_DELAY}). A record of one {@code Map<String, String>} takes every key below it,
 * with dots for the underscores of a variable. Unknown settings and bad values are refused, all at once.
 */
public final class Settings {
    private static final String PREFIX = "DATELINE_";

    private final List<String> faults = new ArrayList<>();

    private Settings() {}

    /**
     * The defaults with what the file and the environment say instead.
     *
     * @param defaults a record whose components are values or further records
     * @param file a YAML file, if there is one
     * @param environment variables; those without the prefix {@code DATELINE_} are left alone
     * @throws SettingsException naming every unknown setting and every bad value
     */
    public static <T extends Record> T read(T defaults, Optional<Path> file, Map<String, String> environment) {
        Settings settings = new Settings();
        Map<String, Setting> given = new TreeMap<>();
        file.ifPresent(path -> settings.addFile(path, given));
        SettingsTree<T> tree = new SettingsTree<>(defaults);
        environment.forEach((name, value) -> settings.addVariable(name, value, tree, given));
        T result = tree.with(given, settings.faults);
        if (!settings.faults.isEmpty()) {
            throw new SettingsException(settings.faults);
        }
        return result;
    }

    private void addFile(Path path, Map<String, Setting> given) {
        try {
            JsonNode root = YamlFile.read(path);
            if (root.isObject()) {
                addAll("", root, path, given);
            } else if (!root.isMissingNode() && !root.isNull()) {
                faults.add(path + " must hold settings as keys and values, but holds " + root.getNodeType());
            }
        } catch (SettingsException e) {
            faults.addAll(e.faults());
        }
    }

    private void addAll(String parent, JsonNode node, Path path, Map<String, Setting> given) {
        node.properties().forEach(entry -> {
            String name = parent + entry.getKey();
            if (entry.getValue().isObject()) {
                addAll(name + ".", entry.getValue(), path, given);
            } else if (entry.getValue().valueStream().anyMatch(JsonNode::isContainer)) {
                faults.add(name + " in " + path + " must be a value or a list of values but is " + entry.getValue());
            } else {
                given.put(
                        name,
                        new Setting(
                                name, texts(entry.getValue()), entry.getValue().isArray(), name + " in " + path));
            }
        });
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private void addVariable(String name, String value, SettingsTree<?> tree, Map<String, Setting> given) {
        if (!name.startsWith(PREFIX)) {
            return;
        }
        Optional<String> path = tree.pathOf(name.substring(PREFIX.length()));
        if (path.isPresent()) {
            given.put(path.get(), new Setting(path.get(), List.of(value), false, name));
        } else {
            faults.add("unknown setting " + name + "; known are " + String.join(", ", tree.variables(PREFIX)));
        }
    }
}
