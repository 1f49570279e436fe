package dateline.deploy.standalone.pace;

import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.chaos.ChaosPress;
import dateline.deploy.standalone.chaos.Services;
import dateline.deploy.standalone.chaos.Writer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run of an installation of separate processes, exactly once, while a press prints at a steady rate: how long each
 * page is under way from the site's answer to a client of the stream. Then the same for hops that only pass on.
 */
public final class Pace {
    private static final int SITES = 5;
    private static final int LONGEST_FEED = 200;
    private static final Duration LAST_ONES = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(15);
    private static final TopicSettings TOPICS = new TopicSettings("news.", 2, 1);
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private final PaceSettings settings;
    private final Path data;
    private final String mainClass;
    private final PrintStream log;

    /**
     * What was measured.
     *
     * @param pages from the site's answer to the client of the stream
     * @param floor from a producer to a consumer, over as many hops that only pass on
     */
    public record Result(Times pages, Times floor) {}

    /**
     * A run to come.
     *
     * @param data an empty directory for the broker, state and logs
     * @param mainClass the class of the {@code dateline} command, which each service is started by
     * @param log says what is done
     */
    public Pace(PaceSettings settings, Path data, String mainClass, PrintStream log) {
        this.settings = settings;
        this.data = data;
        this.mainClass = mainClass;
        this.log = log;
    }

    /**
     * Runs it.
     *
     * @throws IOException if the installation does not start
     */
    public Result run() throws IOException, InterruptedException {
        try (BrokerProcess broker = BrokerProcess.start(data.resolve("kafka"), 0)) {
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
            return new Result(pages(kafka), floor(kafka));
        }
    }

    private Times pages(KafkaSettings kafka) throws IOException, InterruptedException {
        Journey journey = new Journey();
        int port = freePort();
        try (ChaosPress press =
                        ChaosPress.start(InstantSource.system(), LONGEST_FEED, url -> journey.left(url.toString()));
                Services services = new Services(data, mainClass, environment(kafka), JVM)) {
            services.add("sink", Map.of("DATELINE_HTTP_PORT", Integer.toString(port)));
            services.add("enrich", Map.of());
            services.add("ingest", Map.of(), "--sources", sources(press).toString());
            try (StreamClient _ = StreamClient.follow(URI.create("http://127.0.0.1:" + port), journey::arrived)) {
                print(press, journey);
                return journey.times();
            }
        }
    }

    private void print(ChaosPress press, Journey journey) throws InterruptedException {
        Writer writer = new Writer(new Random(settings.rate()), SITES);
        int[] next = new int[1];
        log.println("warming up for " + settings.warmUp());
        Metronome.every(settings.rate(), settings.warmUp(), _ -> press.publish(writer.write(next[0]++)));
        log.println("measuring for " + settings.duration());
        journey.measure(true);
        Metronome.every(settings.rate(), settings.duration(), _ -> press.publish(writer.write(next[0]++)));
        journey.measure(false);
        awaitLast(journey);
    }

    private static void awaitLast(Journey journey) throws InterruptedException {
        long end = System.nanoTime() + LAST_ONES.toNanos();
        while (journey.underWay() > 0 && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
    }

    private static Map<String, String> environment(KafkaSettings kafka) {
        return Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX",
                TOPICS.prefix(),
                "DATELINE_TOPIC_PARTITIONS",
                Integer.toString(TOPICS.partitions()),
                "DATELINE_HTTP_PORT",
                "0",
                "DATELINE_INGEST_HOST_DELAY",
                "PT0.02S",
                "DATELINE_INGEST_ALLOW_ADDRESSES",
                "127.0.0.0/8");
    }

    private Path sources(ChaosPress press) throws IOException {
        String list = IntStream.range(0, SITES)
                .mapToObj(site -> "  - {id: paper-%d, feeds: ['%s'], interval: PT1S}".formatted(site, press.feed(site)))
                .collect(Collectors.joining("\n", "sources:\n", "\n"));
        return Files.writeString(data.resolve("sources.yaml"), list);
    }

    private Times floor(KafkaSettings kafka) throws InterruptedException {
        log.println("measuring " + PassOn.HOPS + " hops that only pass on");
        Journey journey = new Journey();
        HostSettings host = new HostSettings(
                kafka,
                new TopicSettings("floor.", TOPICS.partitions(), TOPICS.replication()),
                HttpSettings.DEFAULTS,
                StateSettings.DEFAULTS.in(data.resolve("floor")));
        try (PassOn floor = PassOn.start(host, journey)) {
            floor.send(settings.rate(), FLOOR_WARM_UP);
            journey.measure(true);
            floor.send(settings.rate(), settings.duration());
            journey.measure(false);
            awaitLast(journey);
            return journey.times();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
