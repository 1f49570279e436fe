package dateline.enrich.quotation;

import dateline.enrich.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs that introduce or follow what is quoted, in several languages. Immutable, thread-safe. */
final class SpeechVerbs {
    private static final String ENGLISH = "en";

    private final Map<String, Set<String>> saying = new HashMap<>();
    private final Set<String> calling = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Map<String, Set<String>> pronouns = new HashMap<>();

    /** Reads those that ship beside this class. */
    SpeechVerbs() {
        WordList.lines(SpeechVerbs.class, "verbs.txt").forEach(this::add);
    }

    private void add(List<String> words) {
        String[] kind = words.getFirst().split(":", -1);
        String language = kind.length > 1 ? kind[1] : ENGLISH;
        for (String word : words.subList(1, words.size())) {
            add(kind[0], language, word);
        }
    }

    private void add(String kind, String language, String word) {
        switch (kind) {
            case "says" -> saying.computeIfAbsent(word, _ -> new HashSet<>()).add(language);
            case "calls" -> calling.add(word);
            case "nouns" -> nouns.add(word);
            case "pronouns" ->
                pronouns.computeIfAbsent(language, _ -> new HashSet<>()).add(word);
            default -> throw new IllegalArgumentException("kind must be says, calls, nouns or pronouns but is " + kind);
        }
    }

    /** Whether a word in small letters may follow or introduce a sentence that is quoted. */
    boolean says(String word) {
        return saying.containsKey(word);
    }

    /** Whether it may introduce any quoted words. */
    boolean introduces(String word) {
        return saying.containsKey(word) || calling.contains(word);
    }

    /** Whether it is an English word. */
    boolean isEnglish(String word) {
        return calling.contains(word) || saying.getOrDefault(word, Set.of()).contains(ENGLISH);
    }

    /** Whether it is a noun, too. */
    boolean isNoun(String word) {
        return nouns.contains(word) || isPluralNoun(word);
    }

    /** Whether it is the plural of a noun, too. */
    boolean isPluralNoun(String word) {
        return word.endsWith("s") && nouns.contains(word.substring(0, word.length() - 1));
    }

    /** Whether a word is a pronoun in the language of a verb; what is no verb of these is taken for English. */
    boolean isPronoun(String word, String verb) {
        return saying.getOrDefault(verb, Set.of(ENGLISH)).stream()
                .anyMatch(language -> pronouns.getOrDefault(language, Set.of()).contains(word));
    }

    /** Whether it says so beside another verb, whose subject it shares. */
    static boolean isParticiple(String word) {
        return word.endsWith("ing");
    }
}
