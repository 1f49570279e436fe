package dateline.deploy.standalone.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gaps of a template are filled with.
 *
 * @param words texts by name, unescaped
 * @param lists for blocks that repeat: one scope for each time
 */
record Scope(Map<String, String> words, Map<String, List<Scope>> lists) {
    private static final Scope EMPTY = new Scope(Map.of(), Map.of());

    Scope {
        words = Map.copyOf(words);
        lists = Map.copyOf(lists);
    }

    static Scope of(Map<String, String> words) {
        return new Scope(words, Map.of());
    }

    /** One scope for each text, which it calls by the given name. */
    static List<Scope> each(String name, List<String> texts) {
        return texts.stream().map(text -> of(Map.of(name, text))).toList();
    }

    Scope with(String name, List<Scope> list) {
        return and(new Scope(Map.of(), Map.of(name, list)));
    }

    /** This scope and the other, whose names win. */
    Scope and(Scope other) {
        return new Scope(joined(words, other.words), joined(lists, other.lists));
    }

    private static <T> Map<String, T> joined(Map<String, T> outer, Map<String, T> inner) {
        Map<String, T> joined = new HashMap<>(outer);
        joined.putAll(inner);
        return joined;
    }

    String word(String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("a template names '" + name + "' but there is only " + words.keySet());
        }
        return word;
    }

    /** The scopes that a block is filled with: those of its list, or of a word one where it is not empty. */
    List<Scope> repeats(String name) {
        List<Scope> list = lists.get(name);
        if (list != null) {
            return list;
        }
        return word(name).isEmpty() ? List.of() : List.of(EMPTY);
    }
}
