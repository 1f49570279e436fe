package dateline.enrich.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What capitals and bodies are called in languages other than English. Immutable, thread-safe. */
final class OtherLanguages {
    private final Map<String, List<String>> capitals = new HashMap<>();
    private final Map<String, List<String>> bodies = new HashMap<>();

    private OtherLanguages(Table table) {
        table.rows(this::add);
    }

    /** Those that ship with Dateline. */
    static OtherLanguages shipped() {
        return new OtherLanguages(Table.read(OtherLanguages.class, "other-languages.tsv"));
    }

    /** What the capital of a country is called, by the country's code (ISO 3166-1 alpha-2). */
    List<String> capitals(String code) {
        return capitals.getOrDefault(code, List.of());
    }

    /** What a body is called, by its id. */
    List<String> bodies(String id) {
        return bodies.getOrDefault(id, List.of());
    }

    private boolean add(Table.Row row) {
        Map<String, List<String>> names = switch (row.required("sense")) {
            case "capital" -> capitals;
            case "body" -> bodies;
            default ->
                throw new IllegalArgumentException("sense must be capital or body but is " + row.required("sense"));
        };
        names.computeIfAbsent(row.required("id"), _ -> new ArrayList<>()).addAll(row.list("names"));
        return true;
    }
}
