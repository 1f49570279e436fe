package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourceRegistry;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.deploy.standalone.press.Press;
import dateline.deploy.standalone.press.PressSettings;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Source;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** All stages, a broker and the demo's press in this process. */
public final class LivePipeline implements AutoCloseable {
    private static final String EVENT = """
        {"uri": "urn:dateline:article:%1$s", "version": 1, "firstCreated": "%3$s", "versionCreated": "%3$s",
         "pubStatus": "usable", "isDuplicate": false, "id": "%1$s", "url": "https://paper.example/%1$s",
         "headline": "%2$s", "articleBody": "%2$s — so it was told.", "region": {"id": "%4$s", "confidence": 0.9},
         "regions": [{"id": "%4$s", "confidence": 0.9}],
         "fetch": {"url": "https://paper.example/%1$s", "fetchedAt": "%3$s", "status": 200, "digest": "00"},
         "pipeline": {"annotators": []}}\
        """;

    private final Press press;
    private final EmbeddedBroker broker;
    private final KafkaProducer<String, ArticleEvent> producer;
    private final Service service;

    private LivePipeline(Press press, EmbeddedBroker broker, DatelineSettings settings) {
        this.press = press;
        this.broker = broker;
        this.service = Pipeline.start(settings);
        this.producer =
                Clients.producer(settings.kafka(), ArticleEvent.TOPIC.serde().serializer());
        new SourceRegistry(settings.kafka(), "news.")
                .replace(press.sites().stream()
                        .map(site -> new Source(
                                site.id(),
                                site.name(),
                                site.base(),
                                List.of(site.feed()),
                                List.of(),
                                site.language(),
                                site.country(),
                                Duration.ofSeconds(1),
                                true))
                        .toList());
    }

    public static LivePipeline start(Path folder, Duration trickle) throws IOException {
        Press press = Press.start(new PressSettings(0, trickle, trickle.multipliedBy(4)), InstantSource.system());
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        DatelineSettings settings = DatelineSettings.DEFAULTS
                .with(KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers()))
                .with(new TopicSettings("news.", 2, 1))
                .with(new HttpSettings("127.0.0.1", 0))
                .with(StateSettings.DEFAULTS.in(folder.resolve("state")))
                .overlaid(
                        Optional.empty(),
                        Map.of(
                                "DATELINE_INGEST_HOST_DELAY",
                                "PT0.05S",
                                "DATELINE_INGEST_ALLOW_ADDRESSES",
                                "127.0.0.0/8"));
        return new LivePipeline(press, broker, settings);
    }

    /** Writes an event past the stages, straight to the articles; returns when it stands there. */
    public void publish(String id, String headline, String region) throws ExecutionException, InterruptedException {
        ArticleEvent event =
                JsonSerde.mapper().readValue(EVENT.formatted(id, headline, Instant.now(), region), ArticleEvent.class);
        producer.send(new ProducerRecord<>("news.articles", id, event)).get();
    }

    public URI address() {
        return service.address();
    }

    public boolean isReady() {
        return service.isReady();
    }

    @Override
    public void close() {
        producer.close();
        service.close();
        broker.close();
        press.close();
    }
}
