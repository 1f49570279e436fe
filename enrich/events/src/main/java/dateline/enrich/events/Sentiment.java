package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The tone of a whole article.
 *
 * @param label the judgement
 * @param score −1 to 1
 * @param confidence 0 to 1
 * @param headlineScore the headline's own score, −1 to 1; absent: no headline, or no word in it that could be judged
 */
public record Sentiment(
        Label label,
        double score,
        double confidence,
        @Nullable Double headlineScore) {
    public Sentiment {
        requireNonNull(label, "label");
        Scores.requireWithin("score", score, -1, 1);
        Scores.requireConfidence(confidence);
        if (headlineScore != null) {
            Scores.requireWithin("headlineScore", headlineScore, -1, 1);
        }
    }
}
