package dateline.enrich.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where a text comes from.
 *
 * @param declared the language that its publisher states; absent: not told
 * @param country where it is published (ISO 3166-1 alpha-2); absent: not told
 */
public record Origin(@Nullable Locale declared, @Nullable String country) {
    public static final Origin UNKNOWN = new Origin(null, null);
}
