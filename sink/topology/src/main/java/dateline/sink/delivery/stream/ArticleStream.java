package dateline.sink.delivery.stream;

import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Subscription;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.query.Beginning;
import dateline.sink.delivery.query.FilterParameters;
import dateline.sink.projection.Projection;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /stream}: each client reads the feed at its own pace, on a thread of its own that waits while the client's
 * connection is full. A client that falls behind is served from the topic until it has caught up. Thread-safe.
 */
public final class ArticleStream {
    private final Supplier<ArticleFeed> feed;
    private final InstantSource clock;
    private final int mostClients;
    private final StreamMeters meters;

    /**
     * A stream of a feed.
     *
     * @param feed gives it, or throws a problem while there is none
     * @param mostClients further ones are turned away
     */
    public ArticleStream(Supplier<ArticleFeed> feed, InstantSource clock, int mostClients, MeterRegistry registry) {
        this.feed = feed;
        this.clock = clock;
        this.mostClients = mostClients;
        this.meters = new StreamMeters(clock, registry);
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(Route.get("/stream", Scope.STREAM, this::follow));
    }

    private void follow(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        ArticleFilter.Selection selection =
                FilterParameters.read(parameters, clock).selection();
        Projection form = FilterParameters.form(parameters);
        Optional<String> from = exchange.header("Last-Event-ID").or(() -> parameters.one("cursor"));
        parameters.one("cursor");
        parameters.refuseOthers();
        ArticleFeed articles = feed.get();
        Subscription subscription = articles.from(Beginning.of(articles, from.orElse(null)));
        if (!meters.enter(mostClients)) {
            throw ProblemException.unavailable(mostClients + " clients follow the stream already");
        }
        try {
            exchange.with("Cache-Control", "no-store")
                    .with("X-Accel-Buffering", "no")
                    .begin("text/event-stream");
            // To HEAD nothing is ever written, so that a client that left would never be noticed.
            if (!exchange.isHead()) {
                new Follower(exchange, subscription, selection, form, meters).follow();
            }
        } finally {
            meters.leave();
        }
    }
}
