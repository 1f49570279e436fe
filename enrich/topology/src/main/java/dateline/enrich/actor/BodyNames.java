package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the last words of the names of bodies. Immutable, thread-safe. */
final class BodyNames {
    private final Map<String, Actor.Type> kinds = new HashMap<>();

    BodyNames() {
        Vocabulary.lines("bodies.txt").forEach(this::add);
    }

    /** What kind of body a name makes that ends in a lower-case word; empty where it makes none. */
    Optional<Actor.Type> kind(String lastWord) {
        return Optional.ofNullable(kinds.get(lastWord));
    }

    private void add(List<String> line) {
        Actor.Type type = Actor.Type.valueOf(line.getFirst().toUpperCase(Locale.ROOT));
        line.subList(1, line.size()).forEach(word -> kinds.put(word, type));
    }
}
