package dateline.enrich.sentiment;

import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Sentiment;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges by a lexicon: the whole text by the words that speak at all, whom it names by the words that stand near. Only
 * English has a lexicon; other languages are not judged. Thread-safe.
 */
public final class SentimentJudge {
    private static final double NEUTRAL_BELOW = 0.12;
    private static final double LEAST_CONFIDENCE = 0.2;
    private static final double SMOOTHING = 15;
    private static final int REACH = 20;

    private final Lexicon english = Lexicon.read("english.txt");

    /** Whether texts of that language can be judged; absent: the language is not known. */
    public boolean knows(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en");
    }

    /** A text that is ready to be judged. */
    public Reading read(Text text) {
        return new Reading(Valences.of(text, english));
    }

    /** One text's judgements. */
    public final class Reading {
        private final Valences valences;

        private Reading(Valences valences) {
            this.valences = valences;
        }

        /** The tone of the whole text. */
        public Sentiment whole(@Nullable String headline) {
            double sum = 0;
            double weighed = 0;
            for (double weight : valences.weights()) {
                sum += weight;
                weighed += Math.abs(weight);
            }
            double score = squashed(sum);
            double evidence = weighed / (weighed + 6);
            return new Sentiment(
                    label(score), rounded(score), rounded(confidence(score, evidence)), headlineScore(headline));
        }

        /** How the text speaks of somebody; empty where it is not sure enough. */
        public Optional<Polarity> towards(List<Mention> mentions) {
            List<Span> spans = mentions.stream()
                    .map(mention -> new Span(mention.start(), mention.end()))
                    .toList();
            return towardsSpans(spans);
        }

        /** How the text speaks of a span; empty where it is not sure enough. */
        public Optional<Polarity> towards(Span span) {
            return towardsSpans(List.of(span));
        }

        private Optional<Polarity> towardsSpans(List<Span> spans) {
            double sum = 0;
            double weighed = 0;
            for (Span span : spans) {
                double near = near(span);
                sum += near;
                weighed += Math.abs(near);
            }
            double score = squashed(sum / Math.sqrt(spans.size()));
            double confidence = confidence(score, weighed / (weighed + 0.8));
            return confidence < LEAST_CONFIDENCE
                    ? Optional.empty()
                    : Optional.of(new Polarity(label(score), rounded(score), rounded(confidence)));
        }

        /** The words of the sentence around the span, the nearer the heavier. */
        private double near(Span span) {
            List<Token> tokens = valences.text().tokens();
            int first = valences.text().tokenAt(span.start());
            int last = Math.max(first, valences.text().tokenAt(span.end() - 1));
            if (first >= tokens.size()) {
                return 0;
            }
            double sum = 0;
            int end = Math.min(tokens.size() - 1, last + REACH);
            for (int i = Math.max(0, first - REACH); i <= end; i++) {
                int distance = i < first ? first - i : i - last;
                boolean within = i >= first && i <= last;
                if (!within && tokens.get(i).sentence() == tokens.get(first).sentence()) {
                    sum += valences.weights().get(i) / (1 + distance / 6.0);
                }
            }
            return sum;
        }
    }

    private @Nullable Double headlineScore(@Nullable String headline) {
        if (headline == null) {
            return null;
        }
        List<Double> weights = Valences.of(Text.of(headline), english).weights();
        boolean speaks = weights.stream().anyMatch(weight -> weight != 0);
        return speaks
                ? rounded(squashed(
                        weights.stream().mapToDouble(Double::doubleValue).sum()))
                : null;
    }

    private static double squashed(double sum) {
        return sum / Math.sqrt(sum * sum + SMOOTHING);
    }

    private static double confidence(double score, double evidence) {
        double clear = Math.abs(score) < NEUTRAL_BELOW ? 1 - Math.abs(score) / NEUTRAL_BELOW : Math.abs(score);
        return evidence * (0.4 + 0.6 * clear);
    }

    private static Label label(double score) {
        if (Math.abs(score) < NEUTRAL_BELOW) {
            return Label.NEUTRAL;
        }
        return score < 0 ? Label.NEGATIVE : Label.POSITIVE;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
