package dateline.enrich;

import java.util.List;

/**
 * What an operator may tune.
 *
 * @param minimumWords shorter texts are teasers, not articles; positive
 * @param watch names; wherever one stands in a text, the tone towards it is told among the targets
 */
public record EnrichSettings(int minimumWords, List<String> watch) {
    public static final EnrichSettings DEFAULTS = new EnrichSettings(40, List.of());

    public EnrichSettings {
        if (minimumWords < 1) {
            throw new IllegalArgumentException("minimumWords must be positive but is " + minimumWords);
        }
        watch = List.copyOf(watch);
        if (watch.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("watch must hold names but one is blank: " + watch);
        }
    }
}
