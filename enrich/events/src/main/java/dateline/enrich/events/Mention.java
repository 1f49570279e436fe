package dateline.enrich.events;

/**
 * One place in {@code articleBody} that names an actor.
 *
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 * @param text the words there
 */
public record Mention(int start, int end, String text) {
    public Mention {
        Span.requireOrder(start, end);
    }
}
