package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The tone of a whole article. News of a flood sounds as bad as an attack on a minister does; the score hears both, and
 * {@code gravity} tells the one from the other.
 *
 * @param label the judgement
 * @param score −1 to 1
 * @param confidence 0 to 1
 * @param gravity 0 to 1: how much of what sounds bad are happenings that are bad for all (death, injury, disaster,
 *     disease, war, crime) and not words against anybody
 * @param headlineScore the headline's own score, −1 to 1; absent: no headline, or no word in it that could be judged
 */
public record Sentiment(
        Label label,
        double score,
        double confidence,
        double gravity,
        @Nullable Double headlineScore) {
    public Sentiment {
        requireNonNull(label, "label");
        Scores.requireWithin("score", score, -1, 1);
        Scores.requireConfidence(confidence);
        Scores.requireWithin("gravity", gravity, 0, 1);
        if (headlineScore != null) {
            Scores.requireWithin("headlineScore", headlineScore, -1, 1);
        }
    }
}
