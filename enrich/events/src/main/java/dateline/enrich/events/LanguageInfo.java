package dateline.enrich.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How sure the language is.
 *
 * @param declared what the page, or else its source, states (BCP 47); absent: nothing
 * @param disputed whether the text is heard to be in another language than the declared one
 * @param confidence 0 to 1
 */
public record LanguageInfo(@Nullable Locale declared, boolean disputed, double confidence) {
    public LanguageInfo {
        Scores.requireConfidence(confidence);
    }
}
