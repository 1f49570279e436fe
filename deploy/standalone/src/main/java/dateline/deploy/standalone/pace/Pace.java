package dateline.deploy.standalone.pace;

import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.BrokerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A run of an installation of separate processes, exactly once, while a press prints at a steady rate: how long each
 * page is under way from the site's answer to a client of the stream. Then the same for hops that only pass on.
 */
public final class Pace {
    private static final int SITES = 5;
    private static final int LONGEST_FEED = 200;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx512m");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration LAST_ONES = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(15);

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
            KafkaSettings kafka = KafkaSettings.DEFAULTS
                    .with("bootstrap.servers", broker.bootstrapServers())
                    .with("commit.interval.ms", commitInterval());
            return new Result(pages(kafka), floor(kafka));
        }
    }

    private String commitInterval() {
        return Long.toString(settings.commitInterval().toMillis());
    }

    private Times pages(KafkaSettings kafka) throws IOException, InterruptedException {
        Map<String, String> own = Map.of("DATELINE_KAFKA_COMMIT_INTERVAL_MS", commitInterval());
        Layout layout = new Layout(SITES, LONGEST_FEED, POLL, JVM, own);
        try (Installation installation = Installation.start(kafka, data, mainClass, layout)) {
            long behind = print(installation);
            return installation.journey().times().missing(behind);
        }
    }

    /**
     * A JVM that still compiles falls behind what it can do later, so it is first given as much as it takes.
     *
     * @return how many pages were let out and have not arrived, fetched or not
     */
    private long print(Installation installation) throws InterruptedException {
        Journey journey = installation.journey();
        Load load = new Load(installation, List.of(), _ -> {});
        log.println("warming up for " + settings.warmUp());
        load.saturate(settings.warmUp());
        load.drain(PATIENCE);
        Metronome.every(settings.rate(), SETTLING, _ -> installation.publish());
        log.println("measuring for " + settings.duration());
        journey.drain();
        Metronome.every(settings.rate(), settings.duration(), _ -> installation.publish());
        load.drain(LAST_ONES);
        return load.behind();
    }

    private static void awaitLast(Journey journey) throws InterruptedException {
        long end = System.nanoTime() + LAST_ONES.toNanos();
        while (journey.underWay() > 0 && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
    }

    private Times floor(KafkaSettings kafka) throws InterruptedException {
        log.println("measuring " + PassOn.HOPS + " hops that only pass on");
        Journey journey = new Journey();
        HostSettings host = new HostSettings(
                kafka,
                new TopicSettings("floor.", Installation.TOPICS.partitions(), Installation.TOPICS.replication()),
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
}
