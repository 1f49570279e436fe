package dateline.enrich.knowledge;

/**
 * A name found in a text.
 *
 * @param first its first token
 * @param last its last token
 * @param sense what it means
 * @param own whether an operator added it
 */
public record Match(int first, int last, Sense sense, boolean own) {
    public Match {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("match must run forward from 0 but is " + first + " to " + last);
        }
    }
}
