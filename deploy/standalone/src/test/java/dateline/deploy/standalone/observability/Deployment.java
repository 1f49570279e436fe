package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourceRegistry;
import dateline.deploy.Stages;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Part;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.Stage;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.deploy.standalone.press.Press;
import dateline.deploy.standalone.press.PressSettings;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Source;
import dateline.ingest.events.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What compose starts, in one JVM: a broker and three services, each with an address of its own; with the demo's press
 * to read, and a site where every fetch fails.
 */
final class Deployment implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Slow enough that news still flow after the minute that some figures take to appear. */
    private static final PressSettings PRESS = new PressSettings(0, Duration.ofSeconds(5), Duration.ofSeconds(7));

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Map<String, URI> addresses = new LinkedHashMap<>();

    private final EmbeddedBroker broker;

    private Deployment(EmbeddedBroker broker) {
        this.broker = broker;
        endings.push(broker::close);
    }

    private static final BiFunction<DatelineSettings, MeterRegistry, List<Part>> NOTHING = (_, _) -> List.of();

    static Deployment start(Path folder) throws IOException {
        Deployment deployment = new Deployment(EmbeddedBroker.start(folder.resolve("kafka"), 0));
        try {
            deployment.startAll(folder.resolve("state"));
            return deployment;
        } catch (IOException | RuntimeException e) {
            deployment.close();
            throw e;
        }
    }

    private void startAll(Path state) throws IOException {
        DatelineSettings settings = settings(broker.bootstrapServers(), state);
        serve("ingest", settings, Stages::ingest, NOTHING);
        serve("enrich", settings, Stages::enrich, NOTHING);
        serve("sink", settings, Stages::sink, Stages::besideSink);
        FailingSite failing = keep(FailingSite.start(), FailingSite::close);
        Press press = keep(Press.start(PRESS, InstantSource.system()), Press::close);
        keep(Listener.follow(addresses.get("sink")), Listener::close);
        new SourceRegistry(settings.kafka(), settings.topic().prefix()).replace(sources(press, failing));
    }

    private static DatelineSettings settings(String bootstrapServers, Path state) {
        return DatelineSettings.DEFAULTS
                .with(KafkaSettings.DEFAULTS.with("bootstrap.servers", bootstrapServers))
                .with(new TopicSettings(TopicSettings.DEFAULTS.prefix(), 1, 1))
                .with(new HttpSettings("127.0.0.1", 0))
                .with(StateSettings.DEFAULTS.in(state))
                .overlaid(
                        Optional.empty(),
                        Map.of(
                                "DATELINE_INGEST_HOST_DELAY",
                                "PT0.1S",
                                "DATELINE_INGEST_ALLOW_ADDRESSES",
                                "127.0.0.0/8"));
    }

    private void serve(
            String name,
            DatelineSettings settings,
            BiFunction<DatelineSettings, MeterRegistry, Stage> stage,
            BiFunction<DatelineSettings, MeterRegistry, List<Part>> beside) {
        Service service = keep(
                Service.start(
                        settings.host(),
                        registry -> List.of(stage.apply(settings, registry)),
                        registry -> beside.apply(settings, registry)),
                Service::close);
        addresses.put(name, service.address());
    }

    private <T> T keep(T started, Consumer<T> ending) {
        endings.push(() -> ending.accept(started));
        return started;
    }

    private static List<Source> sources(Press press, FailingSite failing) {
        List<Source> sources = new ArrayList<>();
        press.sites().forEach(site -> sources.add(source(site.id(), site.feed())));
        sources.add(source("promises", failing.feed()));
        return sources;
    }

    private static Source source(String id, URI feed) {
        return new Source(id, null, null, List.of(feed), List.of(), null, null, POLL, true);
    }

    /** Writes a record that is not a page where pages are read. */
    void sendUnreadablePage() {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            String topic = RawPage.TOPIC.under(TopicSettings.DEFAULTS.prefix()).name();
            producer.send(new ProducerRecord<>(topic, "not a page".getBytes(UTF_8)));
        }
    }

    /** The traces that the records of a topic carry, by their ids. */
    Map<String, Trace> traces(String topic) {
        KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
        TopicPartition partition = new TopicPartition(TopicSettings.DEFAULTS.prefix() + topic, 0);
        Map<String, Trace> traces = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = Clients.consumer(kafka, new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(POLL)
                        .forEach(event -> Trace.of(event.headers()).ifPresent(trace -> traces.put(trace.id(), trace)));
            }
        }
        return traces;
    }

    /** Where each service answers, by its name in compose. */
    Map<String, URI> addresses() {
        return addresses;
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
