package dateline.enrich.name;

/**
 * A name in a text.
 *
 * @param first its first token
 * @param last its last token
 * @param kind what it names
 * @param confidence how sure that is, 0 to 1
 */
public record Name(int first, int last, Kind kind, double confidence) {
    public Name {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("name must run forward from 0 but is " + first + " to " + last);
        }
    }
}
