package dateline.enrich.text;

/**
 * A word, number or mark in a text.
 *
 * @param word as it is written
 * @param start its first char in the text (a Java char, not a code point)
 * @param end the char after its last
 * @param sentence number of its sentence, counted from 0
 */
public record Token(String word, int start, int end, int sentence) {
    /** Whether it is a word or a number, and no mark. */
    public boolean isWord() {
        return Character.isLetterOrDigit(word.codePointAt(0));
    }

    /** Whether it is a word that starts with a capital. */
    public boolean isCapitalised() {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether it has two letters or more and all of them are capitals. */
    public boolean isShouted() {
        return isShouted(word);
    }

    /** Whether a word has two letters or more and all of them are capitals. */
    public static boolean isShouted(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Whether it is that word or mark, exactly. */
    public boolean is(String other) {
        return word.equals(other);
    }

    /** Whether nothing, not even a space, parts it from the token before. */
    public boolean touches(Token before) {
        return before.end == start;
    }
}
