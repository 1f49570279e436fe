package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Part;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.Stage;
import dateline.deploy.runtime.StageHost;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.ingest.events.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a real broker can do to a stage, on a stage that only upper-cases words. */
class KafkaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private HostSettings settings;

    /** What begins its work, or says why it cannot. */
    private static final class Beside implements Part {
        private final String name;
        private final String obstacle;
        private boolean works;

        Beside(String name, String obstacle) {
            this.name = name;
            this.obstacle = obstacle;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start(Consumer<Throwable> failed) {
            if (!obstacle.isEmpty()) {
                throw new IllegalStateException(obstacle);
            }
            works = true;
        }

        @Override
        public boolean isReady() {
            return works;
        }

        @Override
        public void close() {
            works = false;
        }
    }

    /** One word on its way. */
    public record Word(String text) {
        static final Topic<Word> IN = Topic.of("in", Word.class);
        static final Topic<Word> OUT = Topic.of("out", Word.class);
    }

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
        String name = test.getTestMethod().orElseThrow().getName();
        settings = new HostSettings(
                KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers()),
                new TopicSettings(name + ".", 2, 1),
                HttpSettings.DEFAULTS,
                StateSettings.DEFAULTS.in(folder.resolve(name)));
    }

    @Test
    void losesNoRecordThatIsWrittenRightAfterItsTopicWasMade() {
        try (Admin admin = Clients.admin(settings.kafka())) {
            new TopicSetup(admin, new TopicSettings(settings.topic().prefix(), 8, 1)).ensure(List.of(Word.IN));
        }

        write(Word.IN, IntStream.range(0, 400).mapToObj(i -> json("word" + i)).toList());

        assertThat(read(Word.IN, 400)).hasSize(400);
    }

    @Test
    void putsPoisonWithTheDeadLettersAndGoesOn() {
        try (StageHost host = start()) {
            write(Word.IN, List.of(json("one"), "{not json".getBytes(UTF_8), json("forbidden"), json("two")));

            assertThat(texts(read(Word.OUT, 2))).containsExactlyInAnyOrder("ONE", "TWO");
            List<ConsumerRecord<String, byte[]>> letters = read(DeadLetters.TOPIC, 2);
            assertThat(texts(letters)).containsExactlyInAnyOrder("{not json", "{\"text\":\"forbidden\"}");
            assertThat(letters)
                    .extracting(letter -> header(letter, DeadLetters.CAUSE))
                    .containsExactlyInAnyOrder("deserialization", "processing");
            assertThat(letters).allSatisfy(letter -> {
                assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("words");
                assertThat(header(letter, DeadLetters.ORIGIN_TOPIC)).endsWith(".in");
                assertThat(header(letter, DeadLetters.ORIGIN_OFFSET)).matches("\\d+");
                assertThat(header(letter, DeadLetters.EXCEPTION)).contains("Exception");
                assertThat(header(letter, DeadLetters.MESSAGE)).isNotBlank();
            });
            assertThat(deadLetters("deserialization") + deadLetters("processing"))
                    .isEqualTo(2);
            assertThat(host.isAlive()).isTrue();
        }
    }

    @Test
    void putsWhatGrowsTooLargeWithTheDeadLettersAndGoesOn() {
        try (StageHost host = start()) {
            write(Word.IN, List.of(json("one"), json("huge"), json("two")));

            assertThat(texts(read(Word.OUT, 2))).containsExactlyInAnyOrder("ONE", "TWO");
            ConsumerRecord<String, byte[]> letter = read(DeadLetters.TOPIC, 1).getFirst();
            assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"text\":\"huge\"}");
            assertThat(header(letter, DeadLetters.CAUSE)).isEqualTo("production");
            assertThat(header(letter, DeadLetters.MESSAGE)).contains("must be at most 8388608 bytes");
            assertThat(host.isAlive()).isTrue();
        }
    }

    @Test
    void takesRecordsOfTheLargestKind() {
        try (StageHost host = start()) {
            write(Word.IN, List.of(json("largest")));

            assertThat(read(Word.OUT, 1).getFirst().value()).hasSizeGreaterThan(8_300_000);
            assertThat(host.isAlive()).isTrue();
        }
    }

    @Test
    void takesOverAtOnceAfterARestart() {
        try (StageHost _ = start()) {
            write(Word.IN, List.of(json("one")));
            read(Word.OUT, 1);
        }

        try (StageHost again = start()) {
            write(Word.IN, List.of(json("two")));

            // A member that stayed in the group would hold its partitions for a session of 10 s.
            await().atMost(Duration.ofSeconds(9)).until(again::isReady);
            assertThat(texts(read(Word.OUT, 2))).containsExactlyInAnyOrder("ONE", "TWO");
        }
    }

    @Test
    void stopsWhenTheWorldFails() throws InterruptedException {
        try (StageHost host = start()) {
            write(Word.IN, List.of(json("disk full")));

            assertThat(host.awaitEnd()).isFalse();
            assertThat(host.isAlive()).isFalse();
            assertThat(host.isReady()).isFalse();
        }
    }

    @Test
    void startsNoStageWhereAPartCannotBegin() throws Exception {
        Beside first = new Beside("first", "");
        Beside second = new Beside("second", "no such database");
        HostSettings anyPort = new HostSettings(
                settings.kafka(), settings.topic(), new HttpSettings("127.0.0.1", 0), settings.state());

        assertThatThrownBy(() -> Service.start(anyPort, _ -> List.of(stage()), _ -> List.of(first, second)))
                .hasMessage("no such database");

        assertThat(first.isReady()).isFalse();
        try (Admin admin = Clients.admin(settings.kafka())) {
            assertThat(admin.listGroups().all().get())
                    .extracting(GroupListing::groupId)
                    .doesNotContain(StageHost.applicationId(settings.topic().prefix(), "words"));
        }
    }

    @Test
    void refusesASecondBrokerOnOneDirectory() {
        assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("kafka"), 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is in use by another process");

        try (Admin admin = Clients.admin(settings.kafka())) {
            new TopicSetup(admin, settings.topic()).ensure(List.of(Word.IN));
        }
    }

    @Test
    void saysThatNoBrokerAnswers() {
        KafkaSettings nowhere = KafkaSettings.DEFAULTS
                .with("bootstrap.servers", "127.0.0.1:1")
                .with("default.api.timeout.ms", "2000")
                .with("request.timeout.ms", "1000");

        assertThatThrownBy(() -> StageHost.prepare(
                        new HostSettings(nowhere, settings.topic(), settings.http(), settings.state()),
                        List.of(stage()),
                        registry))
                .isInstanceOf(KafkaException.class);
    }

    private StageHost start() {
        StageHost host = StageHost.prepare(settings, List.of(stage()), registry);
        host.start();
        await().atMost(PATIENCE).until(host::isReady);
        return host;
    }

    private Stage stage() {
        return new Stage(
                "words", List.of(Word.IN, Word.OUT), topology(settings.topic().prefix()));
    }

    private static Topology topology(String prefix) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Word.IN.under(prefix).name(), Consumed.with(Word.IN.keySerde(), Word.IN.serde()))
                .mapValues(KafkaIT::shout)
                .to(Word.OUT.under(prefix).name(), Produced.with(Word.OUT.keySerde(), Word.OUT.serde()));
        return builder.build();
    }

    private static Word shout(Word word) {
        return switch (word.text()) {
            case "forbidden" -> throw new IllegalStateException("word is forbidden");
            case "disk full" -> throw new KafkaException("no space left on device");
            case "huge" -> new Word("x".repeat(Topic.MAXIMUM_RECORD_BYTES));
            case "largest" -> new Word("x".repeat(Topic.MAXIMUM_RECORD_BYTES - 100));
            default -> new Word(word.text().toUpperCase(java.util.Locale.ROOT));
        };
    }

    private static byte[] json(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(UTF_8);
    }

    private void write(Topic<?> topic, List<byte[]> values) {
        try (KafkaProducer<String, byte[]> producer = Clients.producer(settings.kafka(), new ByteArraySerializer())) {
            String name = topic.under(settings.topic().prefix()).name();
            values.forEach(value -> producer.send(new ProducerRecord<>(name, "key" + values.indexOf(value), value)));
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(Topic<?> topic, int count) {
        String name = topic.under(settings.topic().prefix()).name();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = Clients.consumer(settings.kafka(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    private static List<String> texts(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.value(), UTF_8))
                .map(text -> text.startsWith("{\"text\":\"") && Character.isUpperCase(text.charAt(9))
                        ? text.substring(9, text.length() - 2)
                        : text)
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private double deadLetters(String cause) {
        return registry.get("dateline.dead.letters")
                .tags("stage", "words", "cause", cause)
                .counter()
                .count();
    }
}
