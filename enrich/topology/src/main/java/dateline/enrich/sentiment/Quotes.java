package dateline.enrich.sentiment;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.BitSet;

/** Tells which tokens of a text stand inside quotation marks. A quotation that is left open ends with its paragraph. */
final class Quotes {
    private static final char NONE = 0;

    private final BitSet inside = new BitSet();

    Quotes(Text text) {
        char closing = NONE;
        int paragraphEnd = paragraphEnd(text, 0);
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            if (token.start() > paragraphEnd) {
                paragraphEnd = paragraphEnd(text, token.start());
                closing = NONE;
            }
            closing = follow(closing, token.word().charAt(0), i);
        }
    }

    private static int paragraphEnd(Text text, int from) {
        int end = text.string().indexOf('\n', from);
        return end < 0 ? Integer.MAX_VALUE : end;
    }

    private char follow(char closing, char mark, int index) {
        if (closing == NONE) {
            return closing(mark);
        }
        if (mark == closing) {
            return NONE;
        }
        inside.set(index);
        return closing;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '"' -> '"';
            case '“', '„' -> '”';
            case '«' -> '»';
            default -> NONE;
        };
    }

    boolean contains(int token) {
        return inside.get(token);
    }
}
