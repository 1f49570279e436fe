package dateline.deploy.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of defaults, seen as a tree of named settings. */
final class SettingsTree<T extends Record> {
    private final String parent;
    private final T defaults;

    SettingsTree(T defaults) {
        this("", defaults);
    }

    private SettingsTree(String parent, T defaults) {
        this.parent = parent;
        this.defaults = defaults;
    }

    /** The path of the setting that a variable means, without the common prefix. */
    Optional<String> pathOf(String variable) {
        if (isOpen()) {
            return Optional.of(parent + variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        }
        for (RecordComponent component : components()) {
            String name = capitals(component.getName());
            if (!isSection(component) && name.equals(variable)) {
                return Optional.of(parent + component.getName());
            }
            if (isSection(component) && variable.startsWith(name + "_")) {
                Optional<String> below = section(component).pathOf(variable.substring(name.length() + 1));
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    /** All variables that mean a setting. */
    List<String> variables(String prefix) {
        if (isOpen()) {
            return List.of(prefix + "<ANY_PROPERTY>");
        }
        return components().stream()
                .flatMap(component -> isSection(component)
                        ? section(component).variables(prefix + capitals(component.getName()) + "_").stream()
                        : Stream.of(prefix + capitals(component.getName())))
                .toList();
    }

    /** The defaults with the given values instead; what is wrong is added to the faults. */
    T with(Map<String, Setting> given, List<String> faults) {
        return isOpen() ? withProperties(given) : withValues(given, faults);
    }

    private T withProperties(Map<String, Setting> given) {
        Map<String, String> properties = new TreeMap<>();
        if (value(components().getFirst()) instanceof Map<?, ?> known) {
            known.forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
        }
        given.values().forEach(setting -> properties.put(setting.path().substring(parent.length()), setting.text()));
        return Records.create(defaults, Map.of(components().getFirst().getName(), properties));
    }

    private T withValues(Map<String, Setting> given, List<String> faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components()) {
            String path = parent + component.getName();
            if (isSection(component)) {
                values.put(component.getName(), section(component).with(below(path + ".", given), faults));
            }
        }
        given.forEach((path, setting) -> addValue(setting, values, faults));
        return created(values, faults);
    }

    private void addValue(Setting setting, Map<String, @Nullable Object> values, List<String> faults) {
        String name = setting.path().substring(parent.length());
        Optional<RecordComponent> component = components().stream()
                .filter(each -> each.getName().equals(name.split("\\.", 2)[0]))
                .findFirst();
        if (component.isEmpty() || (name.contains(".") && !isSection(component.get()))) {
            faults.add("unknown setting " + setting.origin() + "; known here are " + names());
        } else if (!isSection(component.get())) {
            readValue(component.get(), setting, values, faults);
        } else if (!name.contains(".") && !setting.values().isEmpty()) {
            faults.add(setting.origin() + " must be a section of settings but is '" + setting.text() + "'");
        }
    }

    /** Tries each value alone against the record's own rules, so that one fault does not hide the next. */
    private void readValue(
            RecordComponent component, Setting setting, Map<String, @Nullable Object> values, List<String> faults) {
        try {
            Object value = Values.read(component.getGenericType(), setting);
            Records.create(defaults, Collections.singletonMap(component.getName(), value));
            values.put(component.getName(), value);
        } catch (IllegalArgumentException e) {
            faults.add(setting.origin() + ": " + e.getMessage());
        }
    }

    private T created(Map<String, @Nullable Object> values, List<String> faults) {
        try {
            return Records.create(defaults, values);
        } catch (IllegalArgumentException e) {
            faults.add(
                    (parent.isEmpty() ? "settings" : parent.substring(0, parent.length() - 1)) + ": " + e.getMessage());
            return defaults;
        }
    }

    private static Map<String, Setting> below(String path, Map<String, Setting> given) {
        Map<String, Setting> below = new TreeMap<>();
        given.forEach((name, setting) -> {
            if (name.startsWith(path)) {
                below.put(name, setting);
            }
        });
        return below;
    }

    private boolean isOpen() {
        return components().size() == 1 && isTextMap(components().getFirst().getGenericType());
    }

    private static boolean isTextMap(Type type) {
        return type instanceof ParameterizedType map && map.getRawType() == Map.class;
    }

    private static boolean isSection(RecordComponent component) {
        return component.getType().isRecord();
    }

    private SettingsTree<? extends Record> section(RecordComponent component) {
        if (value(component) instanceof Record section) {
            return new SettingsTree<>(parent + component.getName() + ".", section);
        }
        throw new IllegalStateException("defaults of section " + parent + component.getName() + " must not be null");
    }

    private @Nullable Object value(RecordComponent component) {
        return Records.value(defaults, component);
    }

    private List<RecordComponent> components() {
        return Arrays.asList(defaults.getClass().getRecordComponents());
    }

    private String names() {
        return String.join(
                ", ", components().stream().map(RecordComponent::getName).toList());
    }

    private static String capitals(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
