package dateline.sink.delivery.source;

import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /sources}. */
public final class SourceQueries {
    private final Supplier<SourceHealth> health;

    /**
     * Queries of sources.
     *
     * @param health gives them, or throws a problem while there are none
     */
    public SourceQueries(Supplier<SourceHealth> health) {
        this.health = health;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(Route.get("/sources", Scope.READ, this::list));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.parameters().refuseOthers();
        exchange.with("Cache-Control", "no-store")
                .send(200, "application/json", health.get().json());
    }
}
