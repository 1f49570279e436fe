package dateline.sink.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that carry its matter: in lower case and in Unicode's composed form, without the function words of
 * any language that is listed. Where a script writes no spaces, each two letters that follow one another are a word, since
 * single letters stand in every text. Thread-safe.
 */
public final class Words {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final int FIRST_UNSPACED = 0x0E00;
    /** Of kana, though Unicode gives it to no script. */
    private static final int LONG_VOWEL = 0x30FC;

    private static final int FIRST_MARK = 0x0300;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final WordList FUNCTION_WORDS = WordList.read("function-words.txt");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final int most;

    /** Where the last letter of a script without spaces begins in the word; −1: the word is of another script. */
    private int letter = -1;

    private Words(int most) {
        this.most = most;
    }

    /** All of them, in the order of the text. */
    public static List<String> of(String text) {
        return first(text, Integer.MAX_VALUE);
    }

    /** The first of them. */
    public static List<String> first(String text, int most) {
        Words words = new Words(most);
        words.cut(Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC));
        return words.found;
    }

    /** Whether a letter is of a script that writes no spaces between words. */
    public static boolean isUnspaced(int c) {
        return c > FIRST_UNSPACED && (c == LONG_VOWEL || WITHOUT_SPACES.contains(UnicodeScript.of(c)));
    }

    private void cut(String text) {
        for (int i = 0; i < text.length() && found.size() < most; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                take(c);
            } else if (isMark(c)) {
                word.appendCodePoint(c);
            } else if (!isInside(c, text, i)) {
                end();
            }
        }
        end();
    }

    /** Vowel signs and accents; what only joins letters is left out, as some write it and some do not. */
    private boolean isMark(int c) {
        return c >= FIRST_MARK
                && !word.isEmpty()
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** 31,000 and 31.000 and 31 000 with a narrow space are one number, a price and its currency are not. */
    private boolean isInside(int c, String text, int next) {
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return true;
        }
        return (c == ',' || c == '.' || c == '\u202F' || c == '\u00A0')
                && !word.isEmpty()
                && Character.isDigit(word.codePointBefore(word.length()))
                && next < text.length()
                && Character.isDigit(text.codePointAt(next));
    }

    private void take(int c) {
        boolean wasUnspaced = letter >= 0;
        boolean isUnspaced = isUnspaced(c);
        if (isUnspaced != wasUnspaced) {
            end();
        }
        if (!isUnspaced) {
            word.appendCodePoint(Character.toLowerCase(c));
            return;
        }
        if (letter > 0) {
            add(word.toString());
            word.delete(0, letter);
        }
        letter = word.length();
        word.appendCodePoint(c);
    }

    private void end() {
        if (!word.isEmpty()) {
            add(word.toString());
        }
        word.setLength(0);
        letter = -1;
    }

    private void add(String taken) {
        if (found.size() < most && !FUNCTION_WORDS.contains(taken)) {
            found.add(taken);
        }
    }
}
