package dateline.sink.projection;

import dateline.sink.text.Words;

/**
 * How many words a text has. Of scripts that write no spaces, two characters count as a word, which is what their words
 * measure on average. Pure functions.
 */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int c : text.codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            boolean alone = letter && Words.isUnspaced(c);
            unspaced += alone ? 1 : 0;
            words += letter && !alone && !inside ? 1 : 0;
            inside = letter ? !alone : inside && joins(c);
        }
        return words + (unspaced + 1) / 2;
    }

    /** Whether a word goes on behind it. */
    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> c == '\'' || c == '’' || c == '-';
        };
    }
}
