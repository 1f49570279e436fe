package dateline.deploy;

import dateline.deploy.runtime.SettingsException;
import dateline.deploy.runtime.YamlFile;
import dateline.ingest.events.JsonFault;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Source;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads a file of sources: YAML with one list, {@code sources}. */
public final class SourcesFile {
    private static final ObjectReader SOURCE = JsonSerde.mapper().readerFor(Source.class);
    private static final List<String> FIELDS = Arrays.stream(Source.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private SourcesFile() {}

    /**
     * The sources in their order.
     *
     * @throws SettingsException naming every entry that is wrong
     */
    public static List<Source> read(Path file) {
        List<String> faults = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        JsonNode list = list(file);
        for (int i = 0; i < list.size(); i++) {
            readEntry(file + ", source " + (i + 1), list.get(i), sources, faults);
        }
        refuseDoubles(file, sources, faults);
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return sources;
    }

    private static JsonNode list(Path file) {
        JsonNode list = YamlFile.read(file).path("sources");
        if (!list.isArray() || list.isEmpty()) {
            throw new SettingsException(List.of(file + " must hold a list 'sources' with at least one entry"));
        }
        return list;
    }

    private static void readEntry(String where, JsonNode entry, List<Source> sources, List<String> faults) {
        if (!entry.isObject()) {
            faults.add(where + " must be fields and values but is " + entry);
            return;
        }
        List<String> unknown = entry.propertyNames().stream()
                .filter(field -> !FIELDS.contains(field))
                .toList();
        if (!unknown.isEmpty()) {
            faults.add(where + ": unknown " + String.join(", ", unknown) + "; known are " + String.join(", ", FIELDS));
            return;
        }
        try {
            sources.add(SOURCE.readValue(entry));
        } catch (JacksonException e) {
            faults.add(where + ": " + JsonFault.told(e));
        }
    }

    private static void refuseDoubles(Path file, List<Source> sources, List<String> faults) {
        Set<String> ids = new HashSet<>();
        sources.stream()
                .map(Source::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add(file + ": source id '" + id + "' stands there twice"));
    }
}
