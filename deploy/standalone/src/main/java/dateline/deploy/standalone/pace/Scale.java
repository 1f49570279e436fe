package dateline.deploy.standalone.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.archive.ReadersLag;
import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.chaos.Instance;
import dateline.deploy.standalone.chaos.Piece;
import dateline.deploy.standalone.chaos.Services;
import dateline.deploy.standalone.chaos.Writer;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Topic;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A run of enrich, exactly once, on pages that wait for it: with one instance, with two and with four, each a process that
 * may use the same share of a core and no more.
 */
public final class Scale {
    private static final List<Integer> INSTANCES = List.of(1, 2, 4);
    private static final int PARTITIONS = 4;
    private static final int PAGES_A_CORE_SECOND = 600;
    private static final TopicSettings TOPICS = new TopicSettings("news.", PARTITIONS, 1);
    /** Compiled no further than is done in a minute, so that none is measured while it still gets quicker. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ActiveProcessorCount=1",
            "-Xmx512m");

    private final ScaleSettings settings;
    private final Path data;
    private final String mainClass;
    private final PrintStream log;

    /**
     * What so many instances did.
     *
     * @param pages in a second
     * @param cpuMillis CPU time a page
     * @param cores that all of them used together
     */
    public record Round(int instances, double pages, double cpuMillis, double cores) {
        /** How many times as many pages a second as another. */
        public double over(Round other) {
            return pages / other.pages;
        }
    }

    /**
     * A run to come.
     *
     * @param data an empty directory for the broker, state and logs
     * @param mainClass the class of the {@code dateline} command, which each instance is started by
     * @param log says what is done
     */
    public Scale(ScaleSettings settings, Path data, String mainClass, PrintStream log) {
        this.settings = settings;
        this.data = data;
        this.mainClass = mainClass;
        this.log = log;
    }

    /**
     * Runs it.
     *
     * @return what one, two and four instances did
     * @throws IOException if an instance does not start, or cannot be held to its share
     */
    public List<Round> run() throws IOException, InterruptedException {
        try (BrokerProcess broker = BrokerProcess.start(data.resolve("kafka"), 0)) {
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
            write(kafka.with("compression.type", "lz4"));
            List<Round> rounds = new ArrayList<>();
            for (int instances : INSTANCES) {
                rounds.add(round(kafka, instances));
            }
            return rounds;
        }
    }

    /** More than all of them can do, the same on each partition. */
    private void write(KafkaSettings kafka) {
        double seconds = settings.warmUp().plus(settings.duration()).toSeconds() * settings.share();
        int instances = INSTANCES.stream().mapToInt(Integer::intValue).sum();
        long pages = Math.round(seconds * PAGES_A_CORE_SECOND * instances);
        log.printf("writing %,d pages%n", pages);
        Topic<RawPage> topic = RawPage.TOPIC.under(TOPICS.prefix());
        Writer writer = new Writer(new Random(1), PARTITIONS);
        try (Admin admin = Clients.admin(kafka);
                KafkaProducer<String, RawPage> producer =
                        Clients.producer(kafka, topic.serde().serializer())) {
            new TopicSetup(admin, TOPICS).ensure(List.of(RawPage.TOPIC));
            for (int number = 0; number < pages; number++) {
                RawPage page = page(writer.write(number));
                var _ = producer.send(new ProducerRecord<>(
                        topic.name(), number % PARTITIONS, page.url().toString(), page));
            }
        }
    }

    private static RawPage page(Piece piece) {
        return new RawPage(
                URI.create("http://paper-" + piece.site() + ".example" + piece.path()),
                Instant.now(),
                200,
                List.of(new RawPage.Header("Content-Type", "text/html; charset=utf-8")),
                Payload.of(piece.page(1, Instant.now()).getBytes(UTF_8)),
                null);
    }

    private Round round(KafkaSettings kafka, int instances) throws IOException, InterruptedException {
        log.printf("measuring %d instances%n", instances);
        List<Quota> quotas = new ArrayList<>();
        try (Services services =
                        new Services(data.resolve(instances + "-instances"), mainClass, environment(kafka), JVM);
                ReadersLag waiting = new ReadersLag(kafka, TOPICS.prefix())) {
            for (int index = 0; index < instances; index++) {
                Instance instance = services.add("enrich", Map.of());
                Quota quota = Quota.of(
                        Quota.CONTROL_GROUPS, "dateline-" + instance.handle().pid(), settings.share());
                quotas.add(quota);
                quota.hold(instance.handle());
            }
            return measure(services, waiting);
        } finally {
            for (Quota quota : quotas) {
                quota.close();
            }
        }
    }

    private static Map<String, String> environment(KafkaSettings kafka) {
        return Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX",
                TOPICS.prefix(),
                "DATELINE_TOPIC_PARTITIONS",
                Integer.toString(PARTITIONS),
                "DATELINE_HTTP_PORT",
                "0",
                // Those that come second wait until the first has done what it has read, and copy its store.
                "DATELINE_KAFKA_MAX_POLL_RECORDS",
                "50",
                "DATELINE_KAFKA_ACCEPTABLE_RECOVERY_LAG",
                "1000000000");
    }

    private Round measure(Services services, ReadersLag waiting) throws IOException, InterruptedException {
        Thread.sleep(settings.warmUp());
        long before = waiting.getAsLong();
        double cpuBefore = cpuSeconds(services);
        long start = System.nanoTime();
        Thread.sleep(settings.duration());
        long after = waiting.getAsLong();
        double cpu = cpuSeconds(services) - cpuBefore;
        double seconds = (System.nanoTime() - start) / 1e9;
        if (after == 0 || after == before) {
            throw new IOException("pages must wait from the beginning to the end, and become fewer, but were " + before
                    + " and " + after);
        }
        long pages = before - after;
        return new Round(services.all().size(), pages / seconds, cpu * 1e3 / pages, cpu / seconds);
    }

    private static double cpuSeconds(Services services) {
        return services.all().stream()
                .mapToDouble(instance -> instance.handle()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos()
                        / 1e9)
                .sum();
    }
}
