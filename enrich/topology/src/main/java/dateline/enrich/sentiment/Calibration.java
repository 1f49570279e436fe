package dateline.enrich.sentiment;

/**
 * How modest a model must be for its odds to come true: a temperature for each genre, above 1 where it boasts.
 *
 * @param sentence for sentences; positive
 * @param headline for headlines; positive
 */
public record Calibration(float sentence, float headline) {
    public Calibration {
        if (!(sentence > 0 && headline > 0)) {
            throw new IllegalArgumentException("temperatures must be positive but are " + sentence + ", " + headline);
        }
    }

    double temperature(Genre genre) {
        return switch (genre) {
            case SENTENCE -> sentence;
            case HEADLINE -> headline;
        };
    }
}
