package dateline.enrich.quotation;

import java.util.Set;

/**
 * Tells where English words that are verbs of saying are nouns: <i>a police report</i>, <i>in comments</i>, <i>according to
 * Facebook posts</i>. For one text.
 */
final class Nouns {
    private static final int LONGEST = 4;
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "his", "her", "its", "their", "our", "my", "every", "another");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "of", "for", "with", "by", "from", "after", "during", "since", "before");
    private static final Set<String> PLURALS = Set.of("people", "men", "women", "police", "media", "children");

    private final Scene scene;
    private final SpeechVerbs verbs;

    Nouns(Scene scene, SpeechVerbs verbs) {
        this.scene = scene;
        this.verbs = verbs;
    }

    /** Whether a word that may be a verb is none where it stands. */
    boolean contains(int index) {
        String word = scene.word(index);
        if (!verbs.isEnglish(word)) {
            return false;
        }
        String before = scene.word(index - 1);
        return DETERMINERS.contains(before)
                || (verbs.isNoun(word) && (PREPOSITIONS.contains(before) || isIn(index, verbs.isPluralNoun(word))));
    }

    /** Whether it ends what a determiner or a source begins; many that do something are its subject. */
    private boolean isIn(int index, boolean plural) {
        for (int i = index - 1; i >= 0 && index - i <= LONGEST && scene.isWord(i) && !scene.isQuoted(i); i--) {
            String word = scene.word(i);
            if (DETERMINERS.contains(word)) {
                return !plural && (ARTICLES.contains(word) || !isPlural(scene.word(index - 1)));
            }
            if (word.equals("to") && scene.word(i - 1).equals("according")) {
                return true;
            }
            if (PREPOSITIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") || PLURALS.contains(word);
    }
}
