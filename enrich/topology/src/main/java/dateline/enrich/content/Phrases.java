package dateline.enrich.content;

import java.util.BitSet;
import java.util.List;

/** Phrases of whole words to be found in lines; where three letters begin none of them, no phrase is tried. Immutable. */
final class Phrases {
    private static final int LETTERS = 3;
    private static final int BEGINNINGS = 1 << 13;
    private static final String ENDS = ".!?…:;|•·–—»>→►▶*";

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

    /** Whether a sentence in a line starts with a phrase. */
    boolean startSentenceIn(String line) {
        for (int i = 0; i + LETTERS <= line.length(); i++) {
            if (standAt(line, i) && startsSentence(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsSentence(String line, int place) {
        int last = place - 1;
        while (last >= 0 && line.charAt(last) == ' ') {
            last--;
        }
        return last < 0 || ENDS.indexOf(line.charAt(last)) >= 0;
    }

    private boolean standAt(String line, int place) {
        if (!beginnings.get(beginning(line, place))) {
            return false;
        }
        for (String phrase : phrases) {
            if (line.startsWith(phrase, place) && endsWord(line, place + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String line, int end) {
        return end == line.length()
                || !Character.isLetter(line.charAt(end))
                || !Character.isLetter(line.charAt(end - 1));
    }
}
