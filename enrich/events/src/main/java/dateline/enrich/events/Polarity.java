package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

/**
 * How a text speaks of one thing.
 *
 * @param label the judgement
 * @param score −1 (hostile) to 1 (friendly)
 * @param confidence 0 to 1
 */
public record Polarity(Label label, double score, double confidence) {
    public Polarity {
        requireNonNull(label, "label");
        Scores.requireWithin("score", score, -1, 1);
        Scores.requireConfidence(confidence);
    }
}
