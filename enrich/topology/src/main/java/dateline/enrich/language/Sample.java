package dateline.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a text as far as it tells a language: letters and single spaces. Markup, numbers and addresses say
 * nothing.
 *
 * @param string the letters
 * @param weight how much they tell: letters, where one of a script of syllables or ideas counts as {@value #SYLLABLE}
 * @param writing the script, where it tells the language
 */
record Sample(String string, int weight, Writing writing) {
    static final int SYLLABLE = 4;

    private static final int LETTERS_LOOKED_AT = 300;

    static Sample of(String text) {
        StringBuilder string = new StringBuilder();
        int weight = 0;
        int end = Math.min(text.length(), LETTERS_LOOKED_AT * 4);
        for (int i = 0; i < end && string.length() < LETTERS_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (isInWord(c)) {
                string.append(c);
                weight += weight(c);
            } else if (!string.isEmpty() && string.charAt(string.length() - 1) != ' ') {
                string.append(' ');
            }
        }
        return new Sample(string.toString(), weight, Writing.of(string.toString()));
    }

    private static int weight(char c) {
        if (c >= 0x3040 && c <= 0xD7A3) {
            return SYLLABLE;
        }
        return Character.isLetter(c) || Character.isHighSurrogate(c) ? 1 : 0;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c)
                || c == '\''
                || c == '’';
    }

    /** Its words in small letters, parted at apostrophes. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        String letters = string.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= letters.length(); i++) {
            if (i == letters.length() || "'’ ".indexOf(letters.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(letters.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
