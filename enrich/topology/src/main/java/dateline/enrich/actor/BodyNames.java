package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the words that names of bodies are made with. Immutable, thread-safe. */
final class BodyNames {
    private final Map<String, Actor.Type> kinds = new HashMap<>();

    BodyNames() {
        WordList.lines(BodyNames.class, "bodies.txt").forEach(this::add);
    }

    /** What kind of body a name makes: by its last word that tells, which is often its first. */
    Actor.Type kindOf(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            Actor.Type kind = kinds.get(words[i]);
            if (kind != null) {
                return kind;
            }
        }
        return Actor.Type.ORGANISATION;
    }

    private void add(List<String> line) {
        Actor.Type type = Actor.Type.valueOf(line.getFirst().toUpperCase(Locale.ROOT));
        line.subList(1, line.size()).forEach(word -> kinds.put(word, type));
    }
}
