package dateline.enrich.place;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.List;

/** Knows where the dateline of a report ends: "ANKARA, Aug 2 (Agency) - " or "PARIS — ". */
final class Dateline {
    private static final int LATEST_DASH = 18;
    private static final int MOST_WORDS_IN_LOWER_CASE = 3;

    private Dateline() {}

    /** The number of tokens that the dateline takes; 0: there is none. */
    static int length(Text text) {
        List<Token> tokens = text.tokens();
        int lowerCase = 0;
        for (int i = 1; i < Math.min(tokens.size(), LATEST_DASH); i++) {
            Token token = tokens.get(i);
            if (isDash(token, tokens.get(i - 1))) {
                return i;
            }
            boolean runs = token.isWord()
                    && !token.isCapitalised()
                    && !Character.isDigit(token.word().codePointAt(0));
            lowerCase += runs ? 1 : 0;
            if (lowerCase > (isShouted(tokens) ? MOST_WORDS_IN_LOWER_CASE : 0)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isShouted(List<Token> tokens) {
        return tokens.getFirst().isShouted();
    }

    /** A dash with space around it; a hyphen within a word is none. */
    private static boolean isDash(Token token, Token before) {
        return switch (token.word()) {
            case "—", "–", "―", "−" -> true;
            case "-", "_" -> !token.touches(before);
            default -> false;
        };
    }
}
