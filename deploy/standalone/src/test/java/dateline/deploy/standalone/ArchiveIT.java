package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.archive.Archive;
import dateline.deploy.standalone.archive.Brake;
import dateline.deploy.standalone.archive.Replay;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reservation;
import dateline.ingest.events.Source;
import dateline.ingest.warc.Attribution;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/** Pages on their way from the topic to files and back. */
class ArchiveIT {
    private static final int PAGES = 500;
    private static final int LIMIT = 1 << 20;
    private static final Archive.Limits SMALL = new Archive.Limits(20_000, Duration.ofHours(1));

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaSettings kafka = KafkaSettings.DEFAULTS;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void bringsPagesOutAndBackEachOnceThoughBothAreInterrupted() throws Exception {
        makeTopics("from.");
        makeTopics("to.");
        write("from.", IntStream.range(0, PAGES).mapToObj(ArchiveIT::page).toList());
        write("from.", List.of(reserved()));

        Path archive = folder.resolve("archive");
        archive("from.", archive, timesOut(1));
        Files.writeString(archive.resolve("pages-00000-000000009999.open"), "left half done");
        archive("from.", archive, () -> true);

        List<Path> files = warcs(archive);
        assertThat(files).hasSizeGreaterThan(4);
        assertThat(urlsByOtherTools(files))
                .doesNotHaveDuplicates()
                .hasSize(PAGES)
                .doesNotContain(reserved().url().toString());

        replay("to.", files, timesOut(4));
        replay("to.", files, () -> true);
        replay("to.", files, () -> true);

        List<RawPage> back = read("to.");
        assertThat(back).hasSize(PAGES);
        assertThat(back.stream().map(page -> page.url().toString())).doesNotHaveDuplicates();
        assertThat(back).allSatisfy(page -> {
            assertThat(page.discovery()).isNotNull();
            assertThat(page.discovery().source().id()).isEqualTo("a");
        });
    }

    private static BooleanSupplier timesOut(int times) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() <= times;
    }

    private static void archive(String prefix, Path archive, BooleanSupplier goesOn) throws IOException {
        new Archive(kafka, prefix, SMALL, InstantSource.system()).run(archive, true, goesOn);
    }

    private static void replay(String prefix, List<Path> files, BooleanSupplier goesOn) throws Exception {
        Source source =
                new Source("a", null, URI.create("https://a.example/"), List.of(), List.of(), null, null, null, null);
        Brake brake = new Brake(300, 1, () -> 0, InstantSource.system());
        Replay replay = new Replay(kafka, prefix, new Attribution(List.of(source)), LIMIT, brake, goesOn);
        for (Path file : files) {
            replay.of(file);
        }
    }

    private static void makeTopics(String prefix) {
        try (Admin admin = Clients.admin(kafka)) {
            new TopicSetup(admin, new TopicSettings(prefix, 2, 1)).ensure(Replay.topics());
        }
    }

    private static void write(String prefix, List<RawPage> pages) {
        var topic = RawPage.TOPIC.under(prefix);
        try (KafkaProducer<String, RawPage> producer =
                Clients.producer(kafka, topic.serde().serializer())) {
            pages.forEach(page ->
                    producer.send(new ProducerRecord<>(topic.name(), page.url().toString(), page)));
        }
    }

    private static RawPage page(int n) {
        return new RawPage(
                URI.create("https://a.example/" + n),
                Instant.parse("2020-01-01T00:00:00Z").plusSeconds(n),
                200,
                List.of(new RawPage.Header("Content-Type", "text/html")),
                Payload.of(("<p>" + "page %d ".formatted(n).repeat(100)).getBytes(UTF_8)),
                null);
    }

    private static RawPage reserved() {
        RawPage page = page(PAGES);
        return new RawPage(
                page.url(),
                page.fetchedAt(),
                page.status(),
                page.headers(),
                page.payload(),
                null,
                List.of(Reservation.NOARCHIVE));
    }

    private static List<Path> warcs(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> urlsByOtherTools(List<Path> files) throws IOException {
        List<String> urls = new ArrayList<>();
        for (Path file : files) {
            try (WarcReader reader = new WarcReader(file)) {
                reader.records()
                        .filter(WarcResponse.class::isInstance)
                        .forEach(record -> urls.add(((WarcResponse) record).target()));
            }
        }
        return urls;
    }

    private static List<RawPage> read(String prefix) {
        var topic = RawPage.TOPIC.under(prefix);
        List<RawPage> pages = new ArrayList<>();
        try (KafkaConsumer<String, RawPage> consumer =
                Clients.consumer(kafka, topic.serde().deserializer())) {
            List<TopicPartition> partitions =
                    List.of(new TopicPartition(topic.name(), 0), new TopicPartition(topic.name(), 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> pages.add(record.value()));
            }
        }
        return pages;
    }
}
