package dateline.enrich;

import dateline.enrich.events.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wants annotated, without a page around it.
 *
 * @param title its headline; absent: none
 * @param text not blank; taken as it is, so that offsets into it stay right
 * @param language its language; absent: to be detected
 * @param targets spans, in code points of the text, towards which the tone is wanted
 */
public record GivenText(
        @Nullable String title, String text, @Nullable Locale language, List<Span> targets) {
    public GivenText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        targets = List.copyOf(targets);
        int length = text.codePointCount(0, text.length());
        for (Span target : targets) {
            if (target.end() > length) {
                throw new IllegalArgumentException("target must end within the " + length
                        + " code points of the text but ends at " + target.end());
            }
        }
    }
}
