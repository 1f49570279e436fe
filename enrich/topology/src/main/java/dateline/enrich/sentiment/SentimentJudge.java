package dateline.enrich.sentiment;

import dateline.enrich.events.Mention;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Sentiment;
import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the whole text by the words that speak at all, by a lexicon; and how it speaks of those whom it names by a model of
 * what their sentences say around them: a linear one, unless the operator names another. Only English has either; other languages are not judged. Thread-safe.
 */
public final class SentimentJudge {
    private static final double LEAST_CONFIDENCE = 0.4;

    /** What a mention weighs of which nothing is said, where one that is certainly spoken of weighs a whole more. */
    private static final double SILENT = 0.25;

    private final FeatureReader english = new FeatureReader();
    private final Tone tone = new Tone();
    private final TargetModel model;

    private SentimentJudge(TargetModel model) {
        this.model = model;
    }

    /** A judge with the models that ship. */
    public static SentimentJudge shipped() {
        return new SentimentJudge(new LinearTargets());
    }

    /**
     * A judge that asks a model of the operator's how sentences speak of whom they name.
     *
     * @param folder holds {@code model.onnx} and {@code tokenizer.json}
     * @throws IllegalStateException where the ONNX runtime is not on the class path
     */
    public static SentimentJudge with(Path folder) {
        try {
            Class.forName("ai.onnxruntime.OrtEnvironment");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "a model of sentiment needs com.microsoft.onnxruntime:onnxruntime on the class path: " + folder, e);
        }
        return new SentimentJudge(new OnnxTargets(folder));
    }

    /** What judges towards actors and targets is called, as {@code name/version}. */
    public String method() {
        return model.name();
    }

    /** Whether texts of that language can be judged; absent: the language is not known. */
    public boolean knows(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en");
    }

    /** A text that is ready to be judged. */
    public Reading read(Text text, Passages passages) {
        return new Reading(english.valences(text), passages);
    }

    /** One text's judgements. */
    public final class Reading {
        private final Valences valences;

        private final Units units;

        private Reading(Valences valences, Passages passages) {
            this.valences = valences;
            this.units = FeatureReader.units(valences, passages);
        }

        /** The tone of the whole text. */
        public Sentiment whole(@Nullable String headline) {
            return tone.of(valences.text(), headline);
        }

        /**
         * How the text speaks of somebody in its own voice: neither mentions nor words inside quotation marks count.
         * Empty where it is not sure enough.
         */
        public Optional<Polarity> towards(List<Mention> mentions) {
            List<Odds> own = mentions.stream()
                    .map(mention -> new Span(mention.start(), mention.end()))
                    .filter(span -> !isQuoted(span))
                    .flatMap(span -> odds(span, Voice.OWN).stream())
                    .toList();
            long quoted = mentions.stream()
                    .filter(mention -> isQuoted(new Span(mention.start(), mention.end())))
                    .count();
            return polarity(own, (int) quoted);
        }

        /** How the sentence speaks of a span, quoted or not; empty where it is not sure enough. */
        public Optional<Polarity> towards(Span span) {
            return polarity(odds(span, Voice.ANY).stream().toList(), isQuoted(span) ? 1 : 0);
        }

        private boolean isQuoted(Span span) {
            int token = valences.text().tokenAt(span.start());
            return token < units.size() && units.isQuoted(token);
        }

        private Optional<Odds> odds(Span span, Voice voice) {
            return model.judge(units, valences.text(), span, voice);
        }
    }

    /** Mentions of which much is said outweigh those that are named in passing. */
    private static Optional<Polarity> polarity(List<Odds> mentions, int quoted) {
        double negative = 0;
        double positive = 0;
        double weights = 0;
        for (Odds odds : mentions) {
            double weight = SILENT + 1 - odds.neutral();
            negative += weight * odds.negative();
            positive += weight * odds.positive();
            weights += weight;
        }
        return weights == 0
                ? Optional.empty()
                : sure(new Odds(negative / weights, 1 - (negative + positive) / weights, positive / weights))
                        .map(odds -> new Polarity(
                                odds.label(),
                                rounded(odds.score()),
                                rounded(odds.confidence()),
                                mentions.size(),
                                quoted));
    }

    private static Optional<Odds> sure(Odds odds) {
        return Optional.of(odds).filter(one -> one.confidence() >= LEAST_CONFIDENCE);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
