package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

/**
 * How a text speaks of one thing: of an actor in the article's own voice, of a span that was asked about in whoever's
 * voice it stands.
 *
 * @param label the judgement
 * @param score −1 (hostile) to 1 (friendly)
 * @param confidence 0 to 1
 * @param mentions how many mentions were judged
 * @param quoted how many mentions stand inside quotation marks: of an actor they are not judged, of a span they are
 */
public record Polarity(Label label, double score, double confidence, int mentions, int quoted) {
    public Polarity {
        requireNonNull(label, "label");
        Scores.requireWithin("score", score, -1, 1);
        Scores.requireConfidence(confidence);
    }
}
