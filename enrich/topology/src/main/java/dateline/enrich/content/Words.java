package dateline.enrich.content;

/** Counts words in any script. */
public final class Words {
    private Words() {}

    /**
     * How many words a text has. Scripts that are written without spaces count a word for every two characters, which
     * is what their words measure on average.
     */
    public static int count(CharSequence text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            unspaced += letter && isUnspaced(c) ? 1 : 0;
            boolean spaced = letter && !isUnspaced(c);
            words += spaced && !inside ? 1 : 0;
            inside = spaced || (inside && isJoiner(c));
        }
        return words + (unspaced + 1) / 2;
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Thai to Khmer, kana, and the ideographs of the basic plane; Hangul is written with spaces. */
    private static boolean isUnspaced(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF)
                || (c >= 0x1000 && c <= 0x109F)
                || (c >= 0x1780 && c <= 0x17FF)
                || (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF);
    }
}
