package dateline.enrich.events;

import org.jspecify.annotations.Nullable;

/**
 * How the text speaks of a span that the caller asked about.
 *
 * @param start the span's first code point, counted from 0
 * @param end the code point after its last
 * @param sentiment the judgement; absent: not sure enough
 */
public record TargetSentiment(int start, int end, @Nullable Polarity sentiment) {
    public TargetSentiment {
        Span.requireOrder(start, end);
    }
}
