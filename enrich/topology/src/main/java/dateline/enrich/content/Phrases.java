package dateline.enrich.content;

import java.util.BitSet;
import java.util.List;

/** Phrases to be found in lines; where three letters begin none of them, no phrase is tried. Immutable. */
final class Phrases {
    private static final int LETTERS = 3;
    private static final int BEGINNINGS = 1 << 13;

    private final List<String> phrases;
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    /** Some phrases of three letters and more. */
    Phrases(String... phrases) {
        this.phrases = List.of(phrases);
        this.phrases.forEach(phrase -> beginnings.set(beginning(phrase, 0)));
    }

    private static int beginning(String text, int at) {
        return text.charAt(at) + 31 * text.charAt(at + 1) + 961 * text.charAt(at + 2) & BEGINNINGS - 1;
    }

    /** Whether a line starts with a phrase. */
    boolean start(String line) {
        return line.length() >= LETTERS && standAt(line, 0);
    }

    /** Whether a phrase stands somewhere in a line. */
    boolean standIn(String line) {
        for (int i = 0; i + LETTERS <= line.length(); i++) {
            if (standAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean standAt(String line, int place) {
        if (!beginnings.get(beginning(line, place))) {
            return false;
        }
        for (String phrase : phrases) {
            if (line.startsWith(phrase, place)) {
                return true;
            }
        }
        return false;
    }
}
