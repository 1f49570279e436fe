package dateline.enrich.quotation;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What stands between quotation marks in a text. A quotation that is left open ends with its paragraph, and goes on where
 * the next one opens with a mark again. Marks inside of marks belong to the outer ones. Immutable.
 */
public final class Passages {
    private static final char NONE = 0;

    /** How many tokens single marks hold at most; without a bound, a text of apostrophes would be read again and again. */
    private static final int LONGEST_SINGLE = 300;

    private final Text text;
    private final List<Passage> passages = new ArrayList<>();
    private final BitSet inside = new BitSet();
    private char closing = NONE;
    private int opening;

    private Passages(Text text) {
        this.text = text;
    }

    /** Looks for them. */
    public static Passages of(Text text) {
        Passages passages = new Passages(text);
        for (int i = 0; i < text.tokens().size(); i++) {
            passages.read(i);
        }
        passages.leaveOpen(text.tokens().size());
        for (Passage passage : passages.passages) {
            passages.inside.set(passage.opening() + 1, Math.max(passage.opening() + 1, passage.closing()));
        }
        return passages;
    }

    /** Whether a token stands inside. */
    public boolean contains(int token) {
        return inside.get(token);
    }

    /** All of them, in order. */
    List<Passage> all() {
        return passages;
    }

    private void read(int index) {
        if (index > 0 && startsParagraph(index)) {
            leaveOpen(index);
        }
        char mark = text.tokens().get(index).word().charAt(0);
        if (closing == NONE) {
            open(index, mark);
        } else if (closes(index, mark)) {
            add(new Passage(opening, index, true));
        }
    }

    private void open(int index, char mark) {
        char other = closing(mark);
        if (other != NONE && (!isApostrophe(mark) || opensWord(index))) {
            closing = other;
            opening = index;
        }
    }

    private boolean closes(int index, char mark) {
        boolean closes = mark == closing || (closing == '”' && mark == '“' && isGerman());
        return closes && (!isApostrophe(mark) || !joinsWords(index));
    }

    private boolean isGerman() {
        return text.tokens().get(opening).is("„");
    }

    private void leaveOpen(int end) {
        if (closing != NONE && !isApostrophe(closing)) {
            add(new Passage(opening, end, false));
        }
        closing = NONE;
    }

    private void add(Passage passage) {
        closing = NONE;
        if (!passages.isEmpty() && runsOn(passages.getLast(), passage)) {
            passages.add(passages.removeLast().with(passage));
        } else if (passage.size() > 0) {
            passages.add(passage);
        }
    }

    private boolean runsOn(Passage before, Passage next) {
        return !before.closed() && before.closing() == next.opening();
    }

    /** A single mark opens where a space stands before it and none after. */
    private boolean opensWord(int index) {
        List<Token> tokens = text.tokens();
        return (index == 0 || !tokens.get(index).touches(tokens.get(index - 1)))
                && index + 1 < tokens.size()
                && tokens.get(index + 1).touches(tokens.get(index))
                && closesLater(index);
    }

    /** An apostrophe alone, as of the ’90s, opens nothing: a closing mark has to follow in the paragraph. */
    private boolean closesLater(int index) {
        char mark = closing(text.tokens().get(index).word().charAt(0));
        int end = Math.min(text.tokens().size(), index + LONGEST_SINGLE);
        for (int i = index + 2; i < end && !startsParagraph(i); i++) {
            if (text.tokens().get(i).word().charAt(0) == mark && !joinsWords(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsWords(int index) {
        List<Token> tokens = text.tokens();
        return index + 1 < tokens.size()
                && tokens.get(index + 1).isWord()
                && tokens.get(index + 1).touches(tokens.get(index));
    }

    private boolean startsParagraph(int index) {
        return startsParagraph(text, index);
    }

    /** Whether a line ends between a token and the one before it. */
    static boolean startsParagraph(Text text, int index) {
        for (int i = text.tokens().get(index - 1).end();
                i < text.tokens().get(index).start();
                i++) {
            if (text.string().charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isApostrophe(char mark) {
        return mark == '\'' || mark == '‘' || mark == '’';
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '"' -> '"';
            case '“', '„', '‟', '”' -> '”';
            case '«' -> '»';
            case '»' -> '«';
            case '‹' -> '›';
            case '「' -> '」';
            case '『' -> '』';
            case '‘' -> '’';
            case '\'' -> '\'';
            default -> NONE;
        };
    }
}
