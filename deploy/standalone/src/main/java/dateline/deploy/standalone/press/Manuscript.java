package dateline.deploy.standalone.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as an editor writes it: fields such as {@code section: Europe}, one a line, then a line of two dashes, then
 * paragraphs with blank lines between them. A file of fields alone ends without the dashes.
 */
record Manuscript(String name, Map<String, String> fields, List<String> paragraphs) {
    private static final String END_OF_FIELDS = "\n--\n";

    Manuscript {
        fields = Map.copyOf(fields);
        paragraphs = List.copyOf(paragraphs);
    }

    static Manuscript read(String name) {
        return of(name, Shelf.text(name));
    }

    static Manuscript of(String name, String text) {
        int end = text.indexOf(END_OF_FIELDS);
        return end < 0
                ? new Manuscript(name, fields(name, text), List.of())
                : new Manuscript(
                        name,
                        fields(name, text.substring(0, end)),
                        paragraphs(text.substring(end + END_OF_FIELDS.length())));
    }

    private static Map<String, String> fields(String name, String text) {
        Map<String, String> fields = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException(name + ": a field must read 'name: value' but is '" + line + "'");
            }
            fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        return fields;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    String field(String field) {
        String value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException(
                    name + " must have the field '" + field + "' but has " + fields.keySet());
        }
        return value;
    }

    /** The field's value, or "" where the file does not have it. */
    String optional(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The parts of a field that holds a list with commas. */
    List<String> list(String field) {
        return Arrays.stream(field(field).split(",", -1)).map(String::strip).toList();
    }
}
