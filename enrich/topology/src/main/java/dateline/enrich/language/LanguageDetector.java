package dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a text by its letters, with the model of Apache OpenNLP for 103 languages; and because letters
 * tell little of a headline, by its small words, by what newspapers are written in, and by what its origin makes likely.
 * Thread-safe.
 *
 * <p>All evidence is counted in the model's own measure: the logarithm of its odds, which grows by about 0.01 a letter.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";

    /** What a small word is worth: about ten letters. */
    private static final double WORD = 0.1;

    /** What a script is worth that one language alone is written in: more than any text's letters. */
    private static final double WRITING = 10;

    private static final double DECLARED = 0.5;
    private static final double COUNTRY = 0.15;

    /** Below it, another language is as likely. */
    private static final double LEAST_CONFIDENCE = 0.52;

    private static final double STEEPNESS = 8;
    private static final int FEWEST_LETTERS = 10;

    private static final int FEWEST_WORDS = 20;
    private static final double SHARE_OF_SMALL_WORDS = 0.3;
    private static final double SHARE_OF_ANOTHER = 0.5;

    private final LanguageDetectorModel model;
    private final Languages languages = Languages.shipped();

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

    /** The language of a text; empty where neither the text nor its origin tells. */
    public Optional<Finding> find(String text, Origin origin) {
        Sample sample = Sample.of(text);
        if (sample.weight() == 0) {
            return declared(origin);
        }
        List<String> written = sample.words();
        Map<String, Double> words = words(written);
        Optional<Finding> plain = plain(written.size(), words, origin);
        if (plain.isPresent()) {
            return plain;
        }
        Ranking ranking = ranking(sample, words, origin);
        boolean sure = ranking.confidence() >= LEAST_CONFIDENCE && sample.weight() >= FEWEST_LETTERS;
        return sure ? Optional.of(finding(ranking, origin.declared())) : declared(origin);
    }

    private static Optional<Finding> declared(Origin origin) {
        return Optional.ofNullable(origin.declared()).map(declared -> new Finding(declared, 0.5, false));
    }

    private static Finding finding(Ranking ranking, @Nullable Locale declared) {
        Locale heard = Codes.locale(ranking.best());
        if (declared == null) {
            return new Finding(heard, ranking.confidence(), false);
        }
        boolean agrees = Codes.sameLanguage(heard, declared);
        return new Finding(agrees ? declared : heard, ranking.confidence(), !agrees);
    }

    /** Where the small words of the declared language abound and those of others do not, letters need not be asked. */
    private static Optional<Finding> plain(int words, Map<String, Double> found, Origin origin) {
        Locale declared = origin.declared();
        if (declared == null || words < FEWEST_WORDS) {
            return Optional.empty();
        }
        Ranking ranking = new Ranking();
        found.forEach(ranking::add);
        boolean abound = ranking.most >= words * WORD * SHARE_OF_SMALL_WORDS
                && ranking.second <= ranking.most * SHARE_OF_ANOTHER
                && Codes.sameLanguage(Codes.locale(ranking.best()), declared);
        return abound ? Optional.of(new Finding(declared, ranking.confidence(), false)) : Optional.empty();
    }

    private Ranking ranking(Sample sample, Map<String, Double> words, Origin origin) {
        Set<String> spoken = spoken(origin.country());
        Ranking ranking = new Ranking();
        for (var heard : new LanguageDetectorME(model).predictLanguages(sample.string())) {
            String code = heard.getLang();
            ranking.add(
                    code,
                    Math.log(heard.getConfidence())
                            + languages.prior(code)
                            + words.getOrDefault(code, 0.0)
                            + (sample.writing().belongsTo(code) ? WRITING : 0)
                            + expectation(Codes.locale(code), origin.declared(), spoken));
        }
        return ranking;
    }

    private Map<String, Double> words(List<String> written) {
        Map<String, Double> sums = new HashMap<>();
        for (String word : written) {
            for (Language language : languages.withWord(word)) {
                sums.merge(language.code(), WORD, Double::sum);
            }
        }
        return sums;
    }

    private static double expectation(Locale language, @Nullable Locale declared, Set<String> spoken) {
        double stated = declared != null && Codes.sameLanguage(language, declared) ? DECLARED : 0;
        return stated + (spoken.contains(language.getLanguage()) ? COUNTRY : 0);
    }

    private static Set<String> spoken(@Nullable String country) {
        return country == null
                ? Set.of()
                : Locale.availableLocales()
                        .filter(locale -> locale.getCountry().equals(country))
                        .map(Locale::getLanguage)
                        .collect(Collectors.toSet());
    }

    /** The two languages that most speaks for. For one text. */
    private static final class Ranking {
        private String best = "";
        private double most = Double.NEGATIVE_INFINITY;
        private double second = Double.NEGATIVE_INFINITY;

        void add(String code, double evidence) {
            if (evidence > most) {
                if (!Codes.sameLanguage(Codes.locale(code), Codes.locale(best))) {
                    second = most;
                }
                best = code;
                most = evidence;
            } else if (evidence > second && !Codes.sameLanguage(Codes.locale(code), Codes.locale(best))) {
                second = evidence;
            }
        }

        String best() {
            return best;
        }

        /** How far the first is ahead, 0.5 to 1. */
        double confidence() {
            return 1 / (1 + Math.exp(-STEEPNESS * (most - second)));
        }
    }
}
