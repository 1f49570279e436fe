package dateline.sink.delivery.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.filter.Facet;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.index.NewsIndex;
import dateline.sink.delivery.index.StoryFilter;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /stories} and {@code /stories/{id}}. */
public final class StoryQueries {
    private static final int MOST_ARTICLES = 1_000_000;

    private final Supplier<NewsIndex> index;
    private final InstantSource clock;

    /**
     * Queries of an index.
     *
     * @param index gives it, or throws a problem while there is none
     */
    public StoryQueries(Supplier<NewsIndex> index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/stories", Scope.READ, this::list), Route.get("/stories/{id}", Scope.READ, this::one));
    }

    private void list(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        StoryFilter filter = filter(parameters);
        int limit = Answers.limit(parameters);
        String after = parameters.one("after").orElse(null);
        parameters.refuseOthers();
        Answers.page(exchange, () -> index.get().stories(filter, limit, after));
    }

    private StoryFilter filter(Parameters parameters) {
        Map<String, Set<String>> facets = new HashMap<>();
        for (Facet facet : List.of(Facet.REGION, Facet.COUNTRY, Facet.ACTOR)) {
            facets.put(facet.word(), Set.copyOf(parameters.all(facet.word())));
        }
        Instant since = parameters.moment("since", clock).orElse(null);
        Instant until = parameters.moment("until", clock).orElse(null);
        String words = parameters.one("q").orElse(null);
        int minimum = parameters.whole("minArticles", 1, 1, MOST_ARTICLES);
        boolean bySize = parameters
                .one("sort")
                .map(sort -> switch (sort) {
                    case "size" -> true;
                    case "latest" -> false;
                    default -> throw ProblemException.badRequest("sort must be latest or size but is '" + sort + "'");
                })
                .orElse(false);
        return Answers.found(() -> new StoryFilter(
                new ArticleFilter(facets, null, null, since, until, null, null, words), minimum, bySize));
    }

    private void one(Exchange exchange) throws IOException {
        exchange.parameters().refuseOthers();
        String id = exchange.variable("id");
        String story = index.get()
                .story(id)
                .orElseThrow(() -> ProblemException.notFound("no story " + id + " in the recent window"));
        exchange.with("Cache-Control", "no-store").send(200, Answers.JSON, story.getBytes(UTF_8));
    }
}
