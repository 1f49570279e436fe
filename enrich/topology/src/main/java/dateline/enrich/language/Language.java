package dateline.enrich.language;

import java.util.Set;

/**
 * What is known of a language before a word is read.
 *
 * @param code as the model names it (ISO 639-3)
 * @param prior how readily it is expected: 0 is usual, less is rarer
 * @param words small words that hold its sentences together, in small letters
 */
record Language(String code, double prior, Set<String> words) {
    Language {
        words = Set.copyOf(words);
    }
}
