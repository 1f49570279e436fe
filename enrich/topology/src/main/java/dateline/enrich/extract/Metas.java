package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The meta elements of a page by their names and properties, in lower case. */
final class Metas {
    private static final int LONGEST = 5_000;

    private final Map<String, List<String>> values = new HashMap<>();

    Metas(List<Element> metas) {
        for (Element meta : metas) {
            Attributes attributes = meta.attributes();
            String stated = attributes.get("content");
            if (!stated.isBlank() && stated.length() <= LONGEST) {
                String content = Spaces.collapse(stated);
                add(attributes.get("name"), content);
                add(attributes.get("property"), content);
                add(attributes.get("itemprop"), content);
                add(attributes.get("http-equiv"), content);
            }
        }
    }

    private void add(String name, String content) {
        if (!name.isEmpty()) {
            values.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(content);
        }
    }

    /** The first value of the first of these names that has one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** All values of a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
