package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.deploy.DatelineSettings;
import dateline.deploy.Stages;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicChange;
import dateline.deploy.runtime.TopicPlan;
import dateline.deploy.runtime.TopicScan;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.deploy.standalone.doctor.Doctor;
import dateline.deploy.standalone.doctor.Finding;
import dateline.deploy.standalone.doctor.Finding.Level;
import dateline.deploy.standalone.letters.Letter;
import dateline.deploy.standalone.letters.LetterId;
import dateline.deploy.standalone.letters.Letterbox;
import dateline.ingest.events.RawPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with a broker that holds Dateline's topics. */
class OperatorIT {
    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    private DatelineSettings settings = DatelineSettings.DEFAULTS;
    private String prefix = "";

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void prefixTopics(TestInfo test) {
        prefix = test.getTestMethod().orElseThrow().getName() + ".";
        settings = DatelineSettings.DEFAULTS
                .with(KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers()))
                .with(new TopicSettings(prefix, 2, 1));
    }

    @Test
    void putsADeadLetterBackOnceAndToItsPartition() {
        makeTopics();
        write(letter("enrich", RawPage.TOPIC.under(prefix).name()));
        Letterbox letters = new Letterbox(settings.kafka(), prefix);

        redriveAll(letters);
        redriveAll(letters);

        assertThat(letters.redriven()).isEqualTo(java.util.Set.copyOf(ids(letters)));
        assertThat(letters.waiting()).isEmpty();
        assertThat(read(DeadLetters.TOPIC.under(prefix).name()))
                .as("the letter and its note")
                .hasSize(2)
                .extracting(ConsumerRecord::partition)
                .containsOnly(ids(letters).getFirst().partition());
        List<ConsumerRecord<byte[], byte[]>> pages =
                read(RawPage.TOPIC.under(prefix).name());
        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.partition()).isEqualTo(1);
            assertThat(page.key()).isEqualTo("key".getBytes(UTF_8));
            assertThat(page.value()).isEqualTo("value".getBytes(UTF_8));
            assertThat(page.headers().lastHeader("traceparent")).isNotNull();
            assertThat(page.headers().lastHeader(DeadLetters.CAUSE)).isNull();
        });
    }

    @Test
    void refusesToPutBackWhatCameFromNoTopic() {
        makeTopics();
        write(letter("ingest", ""));
        Letterbox letters = new Letterbox(settings.kafka(), prefix);

        assertThatThrownBy(() -> redriveAll(letters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("came from no topic");
        assertThat(letters.redriven()).isEmpty();
        assertThat(letters.waiting()).containsOnlyKeys(ids(letters));
    }

    @Test
    void plansWhatIsMissingAndWrongAndMendsIt() {
        try (Admin admin = Clients.admin(settings.kafka())) {
            new TopicSetup(admin, settings.topic()).ensure(List.of(RawPage.TOPIC));
            String pages = RawPage.TOPIC.under(prefix).name();
            shrink(admin, pages);
            TopicPlan plan = new TopicPlan(admin, new TopicSettings(prefix, 3, 1), Stages.topics());

            List<TopicChange> changes = plan.changes();
            plan.apply(changes);

            assertThat(changes)
                    .contains(
                            new TopicChange.Keep(pages, 2, 3),
                            new TopicChange.Configure(pages, "max.message.bytes", "1000", "10485760"),
                            new TopicChange.Create(prefix + "outcomes", 3, 1));
            assertThat(plan.changes()).containsExactly(new TopicChange.Keep(pages, 2, 3));
        }
    }

    @Test
    void findsWhatIsWrong() {
        makeTopics();
        write(letter("enrich", RawPage.TOPIC.under(prefix).name()));
        try (Admin admin = Clients.admin(settings.kafka())) {
            shrink(admin, RawPage.TOPIC.under(prefix).name());
        }
        List<Finding> findings = new ArrayList<>();

        boolean answered = new Doctor(settings, InstantSource.system()).examine(findings::add);

        assertThat(answered).isTrue();
        assertThat(findings)
                .anyMatch(finding -> isLike(finding, Level.OK, "broker", "1 broker"))
                .anyMatch(finding -> isLike(finding, Level.OK, "transactions", "transaction.version is 2"))
                .anyMatch(finding -> isLike(finding, Level.FAIL, "topics", "max.message.bytes 1000 and not 10485760"))
                .anyMatch(finding -> isLike(finding, Level.WARN, "enrich", "runs nowhere"))
                .anyMatch(finding -> isLike(finding, Level.WARN, "articles", "none was ever published"))
                .anyMatch(finding -> isLike(finding, Level.WARN, "dead letters", "there are some, 1 in all"))
                .anyMatch(finding -> isLike(finding, Level.WARN, "contact", "DATELINE_INGEST_CONTACT"));
    }

    @Test
    void saysThatAClockIsWrong() {
        makeTopics();
        Instant yesterday = Instant.now().minusSeconds(86_400);
        write(new ProducerRecord<>(RawPage.TOPIC.under(prefix).name(), "key".getBytes(UTF_8), "value".getBytes(UTF_8)));
        List<Finding> findings = new ArrayList<>();

        new Doctor(settings, () -> yesterday).examine(findings::add);

        assertThat(findings).anyMatch(finding -> isLike(finding, Level.FAIL, "clock", "ahead of this machine's clock"));
    }

    private static boolean isLike(Finding finding, Level level, String subject, String part) {
        return finding.level() == level
                && finding.subject().equals(subject)
                && finding.text().contains(part);
    }

    private void makeTopics() {
        try (Admin admin = Clients.admin(settings.kafka())) {
            new TopicSetup(admin, settings.topic()).ensure(Stages.topics());
        }
    }

    private static void shrink(Admin admin, String topic) {
        try {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void redriveAll(Letterbox letters) {
        try (Letterbox.Redrive redrive = letters.new Redrive()) {
            letters.forEach(letter -> {
                if (!redrive.isDone(letter)) {
                    redrive.accept(letter);
                }
            });
        }
    }

    private static List<LetterId> ids(Letterbox letters) {
        List<LetterId> ids = new ArrayList<>();
        letters.forEach((Letter letter) -> ids.add(letter.id()));
        return ids;
    }

    private ProducerRecord<byte[], byte[]> letter(String stage, String origin) {
        return new ProducerRecord<>(
                DeadLetters.TOPIC.under(prefix).name(),
                null,
                null,
                "key".getBytes(UTF_8),
                "value".getBytes(UTF_8),
                List.of(
                        header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        header(DeadLetters.STAGE, stage),
                        header(DeadLetters.CAUSE, "deserialization"),
                        header(DeadLetters.ORIGIN_TOPIC, origin),
                        header(DeadLetters.ORIGIN_PARTITION, "1"),
                        header(DeadLetters.ORIGIN_OFFSET, "7")));
    }

    private static org.apache.kafka.common.header.Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(record);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                Clients.consumer(settings.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicScan.forEach(consumer, topic, records::add);
        }
        return records;
    }
}
