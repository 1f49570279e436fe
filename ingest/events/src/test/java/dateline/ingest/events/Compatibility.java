package dateline.ingest.events;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What in a schema would break a reader of an earlier one: a field that is gone, may now be absent or is of another kind,
 * and a word of an enumeration that such a reader does not know.
 */
final class Compatibility {
    private static final List<String> KINDS = List.of("type", "format", "$ref");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** Every break, with the path of the field; empty where there is none. */
    static List<String> breaks(JsonNode released, JsonNode now) {
        Compatibility compatibility = new Compatibility();
        compatibility.compareObjects("", released, now);
        released.path("$defs")
                .properties()
                .forEach(definition -> compatibility.compareObjects(
                        definition.getKey() + ".",
                        definition.getValue(),
                        now.path("$defs").path(definition.getKey())));
        return compatibility.breaks;
    }

    private void compareObjects(String path, JsonNode released, JsonNode now) {
        released.path("properties").properties().forEach(property -> {
            JsonNode field = now.path("properties").path(property.getKey());
            if (field.isMissingNode()) {
                breaks.add(path + property.getKey() + " is gone");
            } else {
                compareFields(path + property.getKey(), property.getValue(), field);
            }
        });
        TreeSet<String> required = words(released.path("required"));
        required.removeAll(words(now.path("required")));
        required.forEach(name -> breaks.add(path + name + " may be absent"));
    }

    private void compareFields(String path, JsonNode released, JsonNode now) {
        for (String kind : KINDS) {
            if (!released.path(kind).equals(now.path(kind))) {
                breaks.add(path + " has another " + kind);
            }
        }
        TreeSet<String> added = words(now.path("enum"));
        added.removeAll(words(released.path("enum")));
        added.forEach(word -> breaks.add(path + " may be " + word));
        if (released.has("items")) {
            compareFields(path + "[]", released.path("items"), now.path("items"));
        }
    }

    private static TreeSet<String> words(JsonNode list) {
        TreeSet<String> words = new TreeSet<>();
        list.values().forEach(word -> words.add(word.asString()));
        return words;
    }
}
