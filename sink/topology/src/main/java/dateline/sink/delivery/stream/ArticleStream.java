package dateline.sink.delivery.stream;

import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Batch;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.feed.Entry;
import dateline.sink.delivery.feed.FeedClosedException;
import dateline.sink.delivery.feed.ForeignCursorException;
import dateline.sink.delivery.feed.Subscription;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.query.FilterParameters;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /stream}: each client reads the feed at its own pace, on a thread of its own that waits while the client's
 * connection is full. A client that falls behind is served from the topic until it has caught up. Thread-safe.
 */
public final class ArticleStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int WRITE_AT = 64 * 1024;

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
        this.meters = new StreamMeters(registry);
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(Route.get("/stream", Scope.STREAM, this::follow));
    }

    private void follow(Exchange exchange) throws IOException {
        Parameters parameters = exchange.parameters();
        ArticleFilter.Selection selection =
                FilterParameters.read(parameters, clock).selection();
        Optional<String> from = exchange.header("Last-Event-ID").or(() -> parameters.one("cursor"));
        parameters.one("cursor");
        parameters.refuseOthers();
        Subscription subscription = subscription(from);
        if (!meters.enter(mostClients)) {
            throw ProblemException.unavailable(mostClients + " clients follow the stream already");
        }
        try {
            exchange.with("Cache-Control", "no-store")
                    .with("X-Accel-Buffering", "no")
                    .begin("text/event-stream");
            send(exchange, subscription, selection);
        } finally {
            meters.leave();
        }
    }

    private Subscription subscription(Optional<String> from) {
        ArticleFeed articles = feed.get();
        try {
            return articles.from(from.map(articles::at).orElseGet(articles::end));
        } catch (ForeignCursorException e) {
            throw ProblemException.gone(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Until the client leaves or the service ends; then the client comes back with its cursor. */
    private void send(Exchange exchange, Subscription subscription, ArticleFilter.Selection selection)
            throws IOException {
        Frames frames = new Frames();
        frames.text("retry: 1000\n");
        frames.cursor(subscription.cursor().text());
        exchange.write(frames.take());
        long lastWrite = System.nanoTime();
        try {
            while (true) {
                Cursor before = subscription.cursor();
                Batch batch = subscription.next(HEARTBEAT);
                add(frames, batch, before, selection, exchange);
                if (frames.size() == 0 && System.nanoTime() - lastWrite >= HEARTBEAT.toNanos()) {
                    frames.cursor(batch.cursor().text());
                }
                if (frames.size() > 0) {
                    exchange.write(frames.take());
                    lastWrite = System.nanoTime();
                }
            }
        } catch (FeedClosedException e) {
            exchange.write(frames.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Frames frames, Batch batch, Cursor before, ArticleFilter.Selection selection, Exchange exchange)
            throws IOException {
        if (batch.missed() > 0) {
            meters.missed(batch.missed());
            frames.notice("gap", "{\"missed\":" + batch.missed() + "}");
        }
        Cursor cursor = before;
        for (Entry entry : batch.entries()) {
            cursor = cursor.after(entry);
            if (selection.takes(entry.candidate())) {
                frames.event(cursor.text(), entry.json());
                meters.sent();
            }
            if (frames.size() > WRITE_AT) {
                exchange.write(frames.take());
            }
        }
    }
}
