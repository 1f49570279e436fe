package dateline.enrich.events;

/** The two ranges that all scores keep. */
final class Scores {
    private Scores() {}

    /** Refuses what is not within 0 and 1. */
    static void requireConfidence(double confidence) {
        requireWithin("confidence", confidence, 0, 1);
    }

    /** Refuses what is not within the range. */
    static void requireWithin(String what, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(
                    "%s must be within %s and %s but is %s".formatted(what, minimum, maximum, value));
        }
    }
}
