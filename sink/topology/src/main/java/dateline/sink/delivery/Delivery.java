package dateline.sink.delivery;

import dateline.ingest.events.Ledger;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Router;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.index.IndexSettings;
import dateline.sink.delivery.index.NewsIndex;
import dateline.sink.delivery.page.LivePage;
import dateline.sink.delivery.query.ArticleQueries;
import dateline.sink.delivery.query.StoryQueries;
import dateline.sink.delivery.query.TrendQueries;
import dateline.sink.delivery.source.SourceHealth;
import dateline.sink.delivery.source.SourceQueries;
import dateline.sink.delivery.stream.ArticleStream;
import dateline.sink.delivery.webhook.Dispatch;
import dateline.sink.delivery.webhook.Progress;
import dateline.sink.delivery.webhook.Webhook;
import dateline.sink.delivery.webhook.WebhookQueries;
import dateline.sink.delivery.webhook.Webhooks;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import dateline.sink.lateness.Lateness;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/** Delivery at work: answers from the first moment, with 503 until it is started. Thread-safe. */
public final class Delivery implements AutoCloseable {
    private final Surroundings surroundings;
    private final DeliverySettings settings;
    private final List<Route> routes;
    private final Router router;
    private volatile @Nullable Running running;

    /** What reads the topics. */
    private record Running(ArticleFeed feed, NewsIndex index, SourceHealth sources, Webhooks webhooks) {}

    /** Delivery as the settings want it. */
    public Delivery(Surroundings surroundings, DeliverySettings settings) {
        InstantSource clock = InstantSource.system();
        this.surroundings = surroundings;
        this.settings = settings;
        this.routes = Stream.of(
                        new ArticleQueries(() -> now(Running::index), clock).routes(),
                        new StoryQueries(() -> now(Running::index), clock).routes(),
                        new TrendQueries(() -> now(Running::index), clock).routes(),
                        new SourceQueries(() -> now(Running::sources)).routes(),
                        new ArticleStream(() -> now(Running::feed), clock, settings.streams(), surroundings.registry())
                                .routes(),
                        new WebhookQueries(() -> now(Running::webhooks), clock).routes(),
                        Documentation.routes(),
                        new LivePage().routes())
                .flatMap(List::stream)
                .toList();
        this.router = new Router(routes, surroundings.access(), settings.requestsPerSecond());
    }

    /** What it reads and writes, without prefix. */
    public static List<Topic<?>> topics() {
        return List.of(
                ArticleEvent.TOPIC,
                Story.TOPIC,
                Trend.TOPIC,
                Source.TOPIC,
                Ledger.TOPIC,
                Webhook.TOPIC,
                Progress.TOPIC);
    }

    /** What is answered at which path. */
    List<Route> routes() {
        return routes;
    }

    /** Answers requests. */
    public Handler handler() {
        return router;
    }

    /**
     * Begins to read the topics, which must be there.
     *
     * @param failed is told when the world failed, after which this answers no more news
     * @throws java.io.UncheckedIOException if the folder cannot be used
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public void start(Consumer<Throwable> failed) {
        Broker broker = surroundings.broker();
        String prefix = surroundings.prefix();
        InstantSource clock = InstantSource.system();
        Dispatch dispatch = new Dispatch(
                owner -> surroundings.access().allows(owner, Scope.WEBHOOKS),
                surroundings.poster(),
                settings.webhooks(),
                clock,
                new Lateness("webhook", clock, surroundings.registry()));
        IndexSettings index = new IndexSettings(surroundings.folder().resolve("index"), settings.window());
        ArticleFeed feed = ArticleFeed.start(broker, prefix, failed);
        running = new Running(
                feed,
                NewsIndex.start(broker, prefix, index, failed),
                SourceHealth.start(broker, prefix, failed),
                Webhooks.start(broker, prefix, feed, dispatch, failed));
    }

    /** Whether everything that was published before the start can be asked for. */
    public boolean isReady() {
        Running now = running;
        return now != null && now.index().isReady();
    }

    private <T> T now(Function<Running, T> part) {
        Running now = running;
        if (now == null) {
            throw ProblemException.unavailable("the service is starting");
        }
        return part.apply(now);
    }

    /** Ends streams and webhooks, then all else. */
    @Override
    public void close() {
        Running now = running;
        if (now != null) {
            now.webhooks().close();
            now.feed().close();
            now.index().close();
            now.sources().close();
        }
    }
}
