package dateline.enrich.events;

import org.jspecify.annotations.Nullable;

/**
 * One place in {@code articleBody} that names an actor.
 *
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 * @param text the words there
 * @param quoted true where it stands inside quotation marks and is not the article's own voice; absent: it is not
 */
public record Mention(
        int start, int end, String text, @Nullable Boolean quoted) {
    public Mention {
        Span.requireOrder(start, end);
    }

    /** A mention of which nobody knows yet whether it is quoted. */
    public static Mention of(int start, int end, String text) {
        return new Mention(start, end, text, null);
    }
}
