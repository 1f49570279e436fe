package dateline.enrich;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may tune.
 *
 * @param minimumWords shorter texts are teasers, not articles; positive
 * @param watch names; wherever one stands in a text, the tone towards it is told among the targets
 * @param sentimentModel a folder with {@code model.onnx} and {@code tokenizer.json}, an English sequence classifier that
 *     judges towards actors and targets; absent: the linear model that ships
 * @param knowledge a file of people and bodies that are added to the knowledge base and read again when it changes;
 *     absent: none
 */
public record EnrichSettings(
        int minimumWords,
        List<String> watch,
        @Nullable Path sentimentModel,
        @Nullable Path knowledge) {
    public static final EnrichSettings DEFAULTS = new EnrichSettings(40, List.of(), null, null);

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
