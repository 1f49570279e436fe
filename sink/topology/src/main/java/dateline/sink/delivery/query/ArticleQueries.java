package dateline.sink.delivery.query;

import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.index.Hits;
import dateline.sink.delivery.index.NewsIndex;
import dateline.sink.events.ArticleEvent;
import dateline.sink.projection.Projection;
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
        Projection form = FilterParameters.form(parameters);
        int limit = Answers.limit(parameters);
        String after = parameters.one("after").orElse(null);
        parameters.refuseOthers();
        String cursor = index.get().cursor().text();
        Hits hits = Answers.found(() -> index.get().articles(filter, limit, after));
        Answers.page(exchange, new Hits(projected(hits.items(), form), hits.next()), form, cursor);
    }

    private void one(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        Projection form = FilterParameters.form(parameters);
        parameters.refuseOthers();
        List<String> versions = index.get().versions(exchange.variable("id"));
        if (versions.isEmpty()) {
            throw ProblemException.notFound("no article " + exchange.variable("id") + " in the recent window");
        }
        if (form == Projection.GKG) {
            Answers.rows(exchange, projected(versions, form));
        } else {
            Answers.send(exchange, "{\"versions\":" + Answers.list(projected(versions, form)) + "}");
        }
    }

    private static List<String> projected(List<String> events, Projection form) {
        return form == Projection.EVENT
                ? events
                : events.stream()
                        .map(json -> form.write(JsonSerde.mapper().readValue(json, ArticleEvent.class)))
                        .toList();
    }
}
