package dateline.sink.delivery.query;

import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.index.NewsIndex;
import dateline.sink.delivery.index.TrendFilter;
import dateline.sink.events.Trend;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /trends}. */
public final class TrendQueries {
    private static final int USUAL_SUBJECTS = 10;
    private static final int MOST_SUBJECTS = 100;

    private final Supplier<NewsIndex> index;
    private final InstantSource clock;

    /**
     * Queries of an index.
     *
     * @param index gives it, or throws a problem while there is none
     */
    public TrendQueries(Supplier<NewsIndex> index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(Route.get("/trends", Scope.READ, this::list));
    }

    private void list(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        TrendFilter filter = new TrendFilter(
                word(parameters, "kind", Trend.Kind.values(), Trend.Kind::word, Trend.Kind.REGION),
                word(parameters, "period", Trend.Period.values(), Trend.Period::word, Trend.Period.HOUR),
                Set.copyOf(parameters.all("subject")),
                parameters.moment("since", clock).orElse(null),
                parameters.moment("until", clock).orElse(null),
                parameters.whole("limit", USUAL_SUBJECTS, 1, MOST_SUBJECTS));
        parameters.refuseOthers();
        Answers.send(exchange, "{\"items\":" + Answers.list(index.get().trends(filter)) + "}");
    }

    private static <T> T word(Parameters parameters, String name, T[] values, Function<T, String> word, T otherwise) {
        return parameters
                .one(name)
                .map(text -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badRequest(
                                name + " must be one of " + words(values, word) + " but is '" + text + "'")))
                .orElse(otherwise);
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
