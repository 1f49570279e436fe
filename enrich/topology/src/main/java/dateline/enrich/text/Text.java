package dateline.enrich.text;

import dateline.enrich.events.Mention;
import dateline.enrich.events.Span;
import java.util.List;

/**
 * A text and its tokens. Immutable. Only the first {@value #LONGEST} chars are cut into tokens: no article is longer, and
 * what is longer is no article.
 */
public final class Text {
    static final int LONGEST = 100_000;

    private final String string;
    private final List<Token> tokens;
    private final CodePoints codePoints;

    private Text(String string) {
        this.string = string;
        this.tokens = new Tokenizer(string, Math.min(string.length(), LONGEST)).tokens();
        this.codePoints = new CodePoints(string);
    }

    /** Cuts a text. */
    public static Text of(String string) {
        return new Text(string);
    }

    /** The text itself. */
    public String string() {
        return string;
    }

    /** Its tokens, in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The stretch from one token to another, both included, with its offsets in code points. */
    public Mention mention(int first, int last) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return Mention.of(codePoints.before(start), codePoints.before(end), string.substring(start, end));
    }

    /** The same without the words. */
    public Span span(int first, int last) {
        return new Span(
                codePoints.before(tokens.get(first).start()),
                codePoints.before(tokens.get(last).end()));
    }

    /** The first token that ends after a code point; the number of tokens where none does. */
    public int tokenAt(int codePoint) {
        int offset = codePoints.charOf(codePoint);
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
