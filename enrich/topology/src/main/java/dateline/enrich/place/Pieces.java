package dateline.enrich.place;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The words of a text as an atlas compares them, each with what parts it from the one before. For one thread. */
final class Pieces {
    /** What stands before a word. */
    enum Gap {
        BREAK,
        SPACE,
        JOINT,
        COMMA,
        BRACKET
    }

    /**
     * A word.
     *
     * @param key its form for comparison
     * @param token the token that it is, or is part of
     * @param gap what parts it from the word before
     * @param capital whether it starts with a capital, or its script has none
     * @param shouted whether it has two letters or more and all are capitals
     * @param opening whether it is the first of its sentence
     */
    record Piece(String key, int token, Gap gap, boolean capital, boolean shouted, boolean opening) {}

    private final List<Piece> pieces = new ArrayList<>();
    private Gap gap = Gap.BREAK;
    private int sentence = -1;

    private Pieces() {}

    static List<Piece> of(Text text) {
        Pieces pieces = new Pieces();
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.add(tokens, i);
        }
        return pieces.pieces;
    }

    /** The words of a name in their form for comparison. */
    static List<String> keys(String name) {
        return of(Text.of(name)).stream().map(Piece::key).toList();
    }

    private void add(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            gap = gap(tokens, i);
        } else if (isInitialism(token.word())) {
            add(token.word().replace(".", ""), token, i);
        } else {
            addParts(token, i);
        }
    }

    private void addParts(Token token, int i) {
        String word = token.word();
        int start = 0;
        for (int at = 0; at <= word.length(); at++) {
            if (at == word.length() || isInnerMark(word.charAt(at))) {
                if (at > start) {
                    add(word.substring(start, at), token, i);
                    gap = Gap.JOINT;
                }
                start = at + 1;
            }
        }
        gap = Gap.SPACE;
    }

    private void add(String word, Token token, int index) {
        boolean opening = token.sentence() != sentence;
        int first = word.codePointAt(0);
        boolean capital = !Character.isLowerCase(first);
        Gap before = opening ? Gap.BREAK : gap;
        pieces.add(new Piece(NameHash.key(word), index, before, capital, Token.isShouted(word), opening));
        sentence = token.sentence();
        gap = Gap.SPACE;
    }

    private Gap gap(List<Token> tokens, int i) {
        Token mark = tokens.get(i);
        boolean touches = i > 0 && mark.touches(tokens.get(i - 1));
        return switch (mark.word().charAt(0)) {
            case ',', '،', '、', '，' -> Gap.COMMA;
            case '(' -> Gap.BRACKET;
            case '.', '-', '‐', '‑', '\'', '’', 'ʼ' -> touches && gap == Gap.SPACE ? Gap.JOINT : Gap.BREAK;
            default -> Gap.BREAK;
        };
    }

    private static boolean isInnerMark(char c) {
        return "-‐‑'’ʼ.·/".indexOf(c) >= 0;
    }

    private static boolean isInitialism(String word) {
        return word.length() > 3 && word.length() % 2 == 0 && word.charAt(1) == '.' && word.charAt(3) == '.';
    }
}
