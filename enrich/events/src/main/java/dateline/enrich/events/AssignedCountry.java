package dateline.enrich.events;

/**
 * A country that an article is about.
 *
 * @param code ISO 3166-1 alpha-2
 * @param salience its share of what the article is about, 0 to 1
 * @param confidence 0 to 1
 */
public record AssignedCountry(String code, double salience, double confidence) {
    public AssignedCountry {
        Countries.requireCode(code);
        Scores.requireWithin("salience", salience, 0, 1);
        Scores.requireConfidence(confidence);
    }
}
