package dateline.enrich.actor;

import java.util.Set;

/** English words that start sentences so often that a capital there says nothing. */
final class CommonWords {
    private static final Set<String> WORDS = Vocabulary.read("common-words.txt");

    private CommonWords() {}

    static boolean contain(String word) {
        return WORDS.contains(word);
    }
}
