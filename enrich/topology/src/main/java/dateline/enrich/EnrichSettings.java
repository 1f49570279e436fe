package dateline.enrich;

/**
 * What an operator may tune.
 *
 * @param minimumWords shorter texts are teasers, not articles; positive
 */
public record EnrichSettings(int minimumWords) {
    public static final EnrichSettings DEFAULTS = new EnrichSettings(40);

    public EnrichSettings {
        if (minimumWords < 1) {
            throw new IllegalArgumentException("minimumWords must be positive but is " + minimumWords);
        }
    }
}
