package dateline.enrich.sentiment;

import dateline.enrich.events.Label;

/** How probable it is that a sentence speaks ill, neither way, or well; the three sum to 1. */
public record Odds(double negative, double neutral, double positive) {
    /** The odds that belong to three scores of the logistic kind. */
    static Odds of(double negative, double neutral, double positive) {
        double most = Math.max(negative, Math.max(neutral, positive));
        double first = Math.exp(negative - most);
        double second = Math.exp(neutral - most);
        double third = Math.exp(positive - most);
        double sum = first + second + third;
        return new Odds(first / sum, second / sum, third / sum);
    }

    /** The likeliest label. */
    public Label label() {
        if (neutral >= negative && neutral >= positive) {
            return Label.NEUTRAL;
        }
        return negative > positive ? Label.NEGATIVE : Label.POSITIVE;
    }

    /** How probable the likeliest label is. */
    public double confidence() {
        return Math.max(neutral, Math.max(negative, positive));
    }

    /** −1 to 1. */
    public double score() {
        return positive - negative;
    }
}
