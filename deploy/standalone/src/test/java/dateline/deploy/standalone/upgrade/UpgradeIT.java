package dateline.deploy.standalone.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.DatelineSettings;
import dateline.deploy.Stages;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.Stage;
import dateline.deploy.runtime.StageHost;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicScan;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.enrich.EnrichTopology;
import dateline.enrich.Enricher;
import dateline.ingest.IngestSettings;
import dateline.ingest.IngestTopology;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.sink.SinkSettings;
import dateline.sink.SinkTopology;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.webhook.Progress;
import dateline.sink.delivery.webhook.Webhook;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a version left on its topics, changelogs included, is taken up by the code as it is. {@code -Dfixture=write} writes
 * it anew: before a release, under that release's name.
 */
class UpgradeIT {
    private static final Path FIXTURE = Path.of("src/test/resources/dateline/deploy/standalone/upgrade/0.1.0.jsonl.gz");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration MEANWHILE = Duration.ofHours(4);
    private static final Set<String> STAGES = Set.of("ingest", "enrich", "sink");

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;
    private HostSettings settings;

    @BeforeEach
    void startBroker() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        settings = new HostSettings(
                KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers()),
                new TopicSettings("news.", 1, 1),
                new HttpSettings("127.0.0.1", 0),
                StateSettings.DEFAULTS.in(folder.resolve("state")));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        if ("write".equals(System.getProperty("fixture"))) {
            leave();
            return;
        }
        List<Kept> kept = Kept.read(FIXTURE);
        restore(kept);
        InstantSource clock = running(THEN.plus(MEANWHILE));
        SmallWeb web = SmallWeb.after(clock);

        try (Service service = start(web, clock)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(versions())
                            .containsExactlyInAnyOrder("harbour.1", "harbour.1", "budget.1", "harbour.2", "orchard.1"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(read(Ledger.TOPIC).getLast().outcomes())
                            .extracting(count -> count.outcome() + " " + count.urls())
                            .containsExactly("PUBLISHED 4"));
            assertThat(service.isAlive()).isTrue();
        }

        assertThat(web.asked())
                .contains(SmallWeb.FEED, SmallWeb.CORRECTED, SmallWeb.LATE)
                .doesNotContain(SmallWeb.COPY, SmallWeb.STEADY);
        assertThat(read(DeadLetters.TOPIC)).isEmpty();
        assertThat(read(Story.TOPIC)).hasSizeGreaterThan(3);
        for (Topic<?> topic : Stages.topics()) {
            assertThat(read(topic)).as(topic.name()).doesNotContainNull();
        }
    }

    /** Only what a version really wrote shows whether it can be read. */
    @Test
    void everyTopicAndEveryStoreIsKept() throws IOException {
        Set<String> kept = Kept.read(FIXTURE).stream().map(Kept::topic).collect(Collectors.toCollection(TreeSet::new));

        Set<String> topics = Stages.topics().stream()
                .map(topic -> topic.under("news.").name())
                .filter(name -> !name.startsWith("news.articles."))
                .collect(Collectors.toCollection(TreeSet::new));
        topics.removeAll(Set.of("news.dead-letters", "news.withdrawals"));
        assertThat(kept).containsAll(topics);
        assertThat(kept.stream().filter(topic -> topic.endsWith("-changelog"))).hasSize(19);
    }

    private void leave() throws Exception {
        InstantSource clock = running(THEN);
        SmallWeb web = SmallWeb.before(clock);
        try (Service service = start(web, clock)) {
            put(
                    Source.TOPIC,
                    "paper",
                    new Source("paper", null, null, List.of(SmallWeb.FEED), List.of(), null, null, null, null));
            Webhook webhook = webhook();
            put(Webhook.TOPIC, webhook.id(), webhook);
            put(Progress.TOPIC, webhook.id(), new Progress(webhook.id(), 1, "abcdef~0", null, List.of()));
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(versions()).containsExactlyInAnyOrder("harbour.1", "harbour.1", "budget.1");
                assertThat(web.asked()).contains(SmallWeb.LATE);
                assertThat(read(Trend.TOPIC)).isNotEmpty();
                assertThat(read(Ledger.TOPIC)).isNotEmpty();
            });
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true); // what is told later, such as trends, settles
            assertThat(service.isAlive()).isTrue();
        }
        Kept.write(everything(), FIXTURE);
    }

    private static Webhook webhook() {
        return new Webhook(
                "w1",
                URI.create("https://hook.example/"),
                ArticleFilter.ALL,
                null,
                "whsec_AAAA",
                true,
                null,
                "abcdef~0",
                1,
                "desk",
                THEN);
    }

    private static InstantSource running(Instant from) {
        long start = System.nanoTime();
        return () -> from.plusNanos(System.nanoTime() - start);
    }

    private Service start(SmallWeb web, InstantSource clock) {
        return Service.start(
                settings,
                registry -> List.of(
                        ingest(web, clock, registry),
                        new Stage(
                                "enrich",
                                topics("enrich"),
                                new EnrichTopology(
                                                "news.",
                                                Enricher.withDefaults(DatelineSettings.DEFAULTS.enrich()),
                                                clock,
                                                registry)
                                        .build()),
                        new Stage(
                                "sink",
                                topics("sink"),
                                new SinkTopology("news.", SinkSettings.DEFAULTS, clock, registry).build())));
    }

    private static Stage ingest(SmallWeb web, InstantSource clock, MeterRegistry registry) {
        IngestSettings quick = IngestSettings.DEFAULTS
                .withHostDelay(Duration.ofMillis(50))
                .withSchedule(IngestSettings.DEFAULTS.schedule().withRevisits(List.of()));
        return new Stage(
                "ingest",
                topics("ingest"),
                new IngestTopology("news.", quick, web, Executors.newVirtualThreadPerTaskExecutor(), clock, registry)
                        .build());
    }

    private static List<Topic<?>> topics(String stage) {
        return stage.equals("ingest") ? Stages.topics() : List.of();
    }

    /** Every record of every topic of ours, changelogs included. */
    private List<Kept> everything() throws Exception {
        List<Kept> all = new ArrayList<>();
        try (Admin admin = Clients.admin(settings.kafka());
                KafkaConsumer<byte[], byte[]> consumer =
                        Clients.consumer(settings.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : new TreeSet<>(admin.listTopics().names().get())) {
                TopicScan.forEach(consumer, topic, record -> all.add(Kept.of(record)));
            }
        }
        return all;
    }

    /** The topics as they were, and everything read that was read. */
    private void restore(List<Kept> kept) throws Exception {
        Set<String> names = kept.stream().map(Kept::topic).collect(Collectors.toCollection(TreeSet::new));
        try (Admin admin = Clients.admin(settings.kafka());
                KafkaProducer<byte[], byte[]> producer = Clients.transactionalProducer(settings.kafka(), "restore")) {
            admin.createTopics(names.stream().map(UpgradeIT::asItWas).toList())
                    .all()
                    .get();
            producer.beginTransaction();
            kept.forEach(record -> producer.send(record.again()));
            for (String stage : STAGES) {
                Map<TopicPartition, OffsetAndMetadata> read = kept.stream()
                        .filter(record -> !record.isChangelog())
                        .collect(Collectors.groupingBy(
                                record -> new TopicPartition(record.topic(), 0),
                                Collectors.collectingAndThen(Collectors.counting(), OffsetAndMetadata::new)));
                admin.alterConsumerGroupOffsets(StageHost.applicationId("news.", stage), read)
                        .all()
                        .get();
            }
            producer.commitTransaction();
        }
    }

    private static NewTopic asItWas(String name) {
        Map<String, String> config = name.endsWith("-changelog")
                ? Map.of("cleanup.policy", "compact")
                : Map.of("max.message.bytes", "9437184");
        return new NewTopic(name, 1, (short) 1).configs(config);
    }

    private <T> void put(Topic<T> topic, String key, T value) throws Exception {
        String name = topic.under("news.").name();
        try (KafkaProducer<String, T> producer =
                Clients.producer(settings.kafka(), topic.serde().serializer())) {
            producer.send(new ProducerRecord<>(name, null, THEN.toEpochMilli(), key, value))
                    .get();
        }
    }

    /** Every value that is no tombstone, by the topic's own serde. */
    private <T> List<T> read(Topic<T> topic) {
        List<T> values = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer =
                Clients.consumer(settings.kafka(), topic.serde().deserializer())) {
            TopicScan.forEach(consumer, topic.under("news.").name(), record -> {
                if (record.serializedValueSize() >= 0) {
                    values.add(record.value());
                }
            });
        }
        return values;
    }

    private List<String> versions() {
        return read(ArticleEvent.TOPIC).stream()
                .map(event -> event.article().url().getPath().substring(1) + "." + event.version())
                .toList();
    }
}
