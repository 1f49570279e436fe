package dateline.enrich.sentiment;

import dateline.enrich.events.Label;
import dateline.enrich.events.Sentiment;
import dateline.enrich.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Judges the tone of English texts by the words that speak at all. Words add up, and each speaks for less the longer the text
 * is, as chance alone lets the sum of many grow with the root of their number. Thread-safe.
 */
final class Tone {
    private static final double NEUTRAL_BELOW = 0.25;
    private static final double SMOOTHING = 15;
    private static final double HALF_EVIDENCE = 6;

    /** Tokens of a headline or a short sentence, whose words count in full. */
    private static final double SHORT = 16;

    private final Lexicon lexicon = Lexicon.whole();
    private final Gravity gravity = new Gravity();

    /** The tone of a text, and of its headline on its own. */
    Sentiment of(Text text, @Nullable String headline) {
        Valences valences = Valences.of(text, lexicon);
        double weighed = valences.weights().stream().mapToDouble(Math::abs).sum();
        double score = score(valences);
        return new Sentiment(
                label(score),
                rounded(score),
                rounded(confidence(score, weighed / (weighed + HALF_EVIDENCE))),
                rounded(gravity.of(valences)),
                headline == null ? null : headlineScore(Valences.of(Text.of(headline), lexicon)));
    }

    private static @Nullable Double headlineScore(Valences headline) {
        boolean speaks = headline.weights().stream().anyMatch(weight -> weight != 0);
        return speaks ? rounded(score(headline)) : null;
    }

    private static double score(Valences valences) {
        double sum =
                valences.weights().stream().mapToDouble(Double::doubleValue).sum()
                        / Math.sqrt(Math.max(1, valences.weights().size() / SHORT));
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
