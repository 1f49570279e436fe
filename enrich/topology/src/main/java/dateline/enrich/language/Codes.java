package dateline.enrich.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates the names that the model has for languages. */
final class Codes {
    /** Languages of the model that are written as another one in BCP 47, or as the one they are a kind of. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "pnb", "pa");

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::of)
            .collect(Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (one, same) -> one));

    private Codes() {}

    /** What BCP 47 calls a language of the model. */
    static Locale locale(String code) {
        return Locale.of(OTHER_NAMES.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code)));
    }

    static boolean sameLanguage(Locale one, Locale other) {
        return primary(one).equals(primary(other));
    }

    /** Norwegian is one language here, whichever way it is written; so are Serbian and Croatian for the model's ear. */
    private static String primary(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "nn", "no" -> "no";
            case "sr", "hr", "bs" -> "sh";
            case "id", "ms" -> "ms";
            case String language -> language;
        };
    }
}
