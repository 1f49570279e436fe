package dateline.sink.delivery;

import dateline.ingest.events.Source;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** The API's description, and the JSON Schemas that it refers to. */
final class Documentation {
    private static final Set<String> SCHEMAS =
            Set.of("ArticleEvent.schema.json", "Story.schema.json", "Trend.schema.json");

    private static final Set<String> OF_SOURCES = Set.of("Source.schema.json", "Ledger.schema.json");

    private Documentation() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/openapi.json", null, exchange -> send(exchange, Documentation.class, "openapi.json")),
                Route.get("/schemas/{name}", null, Documentation::schema));
    }

    private static void schema(Exchange exchange) throws IOException {
        String name = exchange.variable("name");
        if (!SCHEMAS.contains(name) && !OF_SOURCES.contains(name)) {
            throw ProblemException.notFound("no schema " + name + "; known are " + SCHEMAS + " and " + OF_SOURCES);
        }
        send(exchange, OF_SOURCES.contains(name) ? Source.class : ArticleEvent.class, name);
    }

    private static void send(Exchange exchange, Class<?> neighbour, String name) throws IOException {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar of " + neighbour);
            }
            exchange.with("Cache-Control", "no-cache").send(200, "application/json", in.readAllBytes());
        }
    }
}
