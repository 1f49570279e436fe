package dateline.sink.delivery.query;

import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.index.NewsIndex;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /articles} and {@code /articles/{id}}. */
public final class ArticleQueries {
    private final Supplier<NewsIndex> index;
    private final InstantSource clock;

    /**
     * Queries of an index.
     *
     * @param index gives it, or throws a problem while there is none
     */
    public ArticleQueries(Supplier<NewsIndex> index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/articles", Scope.READ, this::list), Route.get("/articles/{id}", Scope.READ, this::one));
    }

    private void list(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        ArticleFilter filter = FilterParameters.read(parameters, clock);
        int limit = Answers.limit(parameters);
        String after = parameters.one("after").orElse(null);
        parameters.refuseOthers();
        Answers.page(exchange, () -> index.get().articles(filter, limit, after));
    }

    private void one(Exchange exchange) throws IOException {
        exchange.parameters().refuseOthers();
        List<String> versions = index.get().versions(exchange.variable("id"));
        if (versions.isEmpty()) {
            throw ProblemException.notFound("no article " + exchange.variable("id") + " in the recent window");
        }
        Answers.send(exchange, "{\"versions\":" + Answers.list(versions) + "}");
    }
}
