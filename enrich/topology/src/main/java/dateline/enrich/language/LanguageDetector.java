package dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a text by its letters, with the model of Apache OpenNLP for 103 languages, and weighs the
 * finding against what the page declares. Thread-safe.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int LETTERS_LOOKED_AT = 300;
    private static final int FEWEST_LETTERS = 60;

    /** Languages of the model that are written as another one in BCP 47, or as the one they are a kind of. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "pnb", "pa");

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::of)
            .collect(Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (one, same) -> one));

    private final LanguageDetectorModel model;

    /** Loads the model, which takes about a second and 40 MB. */
    public LanguageDetector() {
        try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("language model must be on the class path but is missing: " + MODEL);
            }
            model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, e);
        }
    }

    /**
     * The language of a text: the declared one where the text is too short to tell or agrees, else what the text itself
     * looks like.
     */
    public @Nullable Locale language(String text, @Nullable Locale declared) {
        String sample = sample(text);
        if (sample.length() < FEWEST_LETTERS && declared != null) {
            return declared;
        }
        return detect(sample)
                .filter(detected -> declared == null || !sameLanguage(detected, declared))
                .orElse(declared);
    }

    private Optional<Locale> detect(String sample) {
        if (sample.isBlank()) {
            return Optional.empty();
        }
        Language best = new LanguageDetectorME(model).predictLanguage(sample);
        return best == null ? Optional.empty() : Optional.of(locale(best.getLang()));
    }

    private static Locale locale(String code) {
        return Locale.of(OTHER_NAMES.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code)));
    }

    private static boolean sameLanguage(Locale one, Locale other) {
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

    /** Letters and single spaces from the beginning of the text: markup, numbers and addresses say nothing. */
    private static String sample(String text) {
        StringBuilder letters = new StringBuilder();
        int end = Math.min(text.length(), LETTERS_LOOKED_AT * 4);
        for (int i = 0; i < end && letters.length() < LETTERS_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c) || c == '\'' || c == '’') {
                letters.append(c);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString();
    }
}
