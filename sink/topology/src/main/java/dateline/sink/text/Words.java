package dateline.sink.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that carry its matter: in lower case, without the function words of any language that is listed.
 * Scripts that write no spaces are cut into single characters. Thread-safe.
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
    private static final WordList FUNCTION_WORDS = WordList.read("function-words.txt");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final int most;

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
        words.cut(text);
        return words.found;
    }

    private void cut(String text) {
        for (int i = 0; i < text.length() && found.size() < most; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                take(c);
            } else if (!isInsideNumber(c)) {
                end();
            }
        }
        end();
    }

    /** 31,000 and 31.000 and 31 000 with a narrow space are one number. */
    private boolean isInsideNumber(int c) {
        return (c == ',' || c == '.' || c == '\u202F' || c == '\u00A0')
                && !word.isEmpty()
                && Character.isDigit(word.codePointBefore(word.length()));
    }

    private void take(int c) {
        if (c > 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(c))) {
            end();
            word.appendCodePoint(c);
            end();
        } else {
            word.appendCodePoint(Character.toLowerCase(c));
        }
    }

    private void end() {
        if (word.isEmpty()) {
            return;
        }
        String taken = word.toString();
        word.setLength(0);
        if (found.size() < most && !FUNCTION_WORDS.contains(taken)) {
            found.add(taken);
        }
    }
}
