package dateline.sink.delivery.query;

import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.filter.Facet;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.projection.Projection;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a filter from the parameters of a query. */
public final class FilterParameters {
    private FilterParameters() {}

    /**
     * The filter that is asked for.
     *
     * @throws ProblemException 400 where a value is not one that an article can have
     */
    public static ArticleFilter read(Parameters parameters, InstantSource clock) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.all(facet.word());
            if (!values.isEmpty()) {
                wanted.put(facet.word(), Set.copyOf(values));
            }
        }
        try {
            return new ArticleFilter(
                    wanted,
                    number(parameters.score("minSentiment")),
                    number(parameters.score("maxSentiment")),
                    parameters.moment("since", clock).orElse(null),
                    parameters.moment("until", clock).orElse(null),
                    parameters.flag("duplicates", true),
                    parameters.flag("retracted", true),
                    parameters.one("q").orElse(null));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The form that articles are asked for in, {@code as}.
     *
     * @throws ProblemException 400 where there is no such form
     */
    public static Projection form(Parameters parameters) {
        return parameters
                .one("as")
                .map(word -> Projection.named(word)
                        .orElseThrow(() ->
                                ProblemException.badRequest("as must be one of " + forms() + " but is '" + word + "'")))
                .orElse(Projection.EVENT);
    }

    private static String forms() {
        return Arrays.stream(Projection.values()).map(Projection::word).collect(Collectors.joining(", "));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
