package dateline.enrich.events;

import org.jspecify.annotations.Nullable;

/**
 * Words of {@code articleBody} that somebody else said: what stands between its quotation marks.
 *
 * @param start the first code point after the opening mark, counted from 0
 * @param end the closing mark's code point; where a quotation runs on over paragraphs, the last one's
 * @param speaker id of the actor who said it, else the speaker as the text names him; absent: not told
 * @param verb the verb of saying, as it stands in the text; absent: none
 */
public record Quotation(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable String verb) {
    public Quotation {
        Span.requireOrder(start, end);
    }
}
