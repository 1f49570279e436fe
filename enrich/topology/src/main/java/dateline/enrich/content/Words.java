package dateline.enrich.content;

/** Counts words in any script. */
public final class Words {
    private static final int ASCII = 0x80;
    private static final int FIRST_UNSPACED = 0x0E00;

    private Words() {}

    /**
     * How many words a text has. Scripts that are written without spaces count a word for every two characters, which
     * is what their words measure on average.
     */
    public static int count(String text) {
        return count(text.toCharArray(), 0, text.length());
    }

    /** How many words there are between two places. */
    static int count(char[] text, int start, int end) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = start; i < end; i++) {
            char c = text[i];
            boolean letter = c < ASCII ? isAsciiLetter(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            boolean spaced = letter && (c < FIRST_UNSPACED || !isUnspaced(c));
            unspaced += letter && !spaced ? 1 : 0;
            words += spaced && !inside ? 1 : 0;
            inside = spaced || (inside && isJoiner(c));
        }
        return words + (unspaced + 1) / 2;
    }

    private static boolean isAsciiLetter(char c) {
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '-' || (c >= ASCII && Character.getType(c) == Character.NON_SPACING_MARK);
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
