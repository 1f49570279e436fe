package dateline.enrich.events;

/**
 * A stretch of {@code articleBody}.
 *
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 */
public record Span(int start, int end) {
    public Span {
        requireOrder(start, end);
    }

    /** Refuses what is no stretch. */
    static void requireOrder(int start, int end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must run forward from 0 but is " + start + " to " + end);
        }
    }
}
