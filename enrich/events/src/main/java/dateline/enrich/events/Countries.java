package dateline.enrich.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form that all country codes keep. */
final class Countries {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Countries() {}

    /** Refuses what cannot be an ISO 3166-1 alpha-2 code; absence passes. */
    static void requireCode(@Nullable String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("country must be two capital letters but is '" + code + "'");
        }
    }
}
