package dateline.deploy.standalone.chaos;

import dateline.deploy.runtime.KafkaSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run of an installation of separate processes while faults strike it one after another: services and brokers are
 * killed, halted and restarted, instances come and go, the network between them is slow, silent or reset, and a disk is
 * full. Then it is left in peace, and what it published is counted.
 */
public final class Chaos {
    private static final String PREFIX = "news.";
    private static final int SITES = 5;
    /** What starts soonest, because they are started often. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

    private static final Duration SETTLE = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 14_000;
    private static final int LONGEST_CALM_MILLIS = 5_000;

    private final ChaosSettings settings;
    private final Path data;
    private final String mainClass;
    private final PrintStream log;
    private final RandomGenerator chance;
    private final long started = System.nanoTime();

    /**
     * A run to come.
     *
     * @param data an empty directory for brokers, state and logs
     * @param mainClass the class of the {@code dateline} command, which each service is started by
     * @param log says what is done, one line a fault
     */
    public Chaos(ChaosSettings settings, Path data, String mainClass, PrintStream log) {
        this.settings = settings;
        this.data = data;
        this.mainClass = mainClass;
        this.log = log;
        this.chance = new Random(settings.seed());
    }

    /**
     * Runs it.
     *
     * @return what was counted
     * @throws IOException if the installation does not even start
     */
    public Verdict run() throws IOException, InterruptedException {
        try (ChaosPress press = ChaosPress.start(InstantSource.system());
                Brokers brokers = Brokers.start(data, settings.brokers());
                Services services = new Services(data, mainClass, environment(brokers.bootstrapServers()), JVM)) {
            Copydesk desk = new Copydesk(press, new Writer(new Random(settings.seed()), SITES));
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", brokers.bootstrapServers());
            SmallDisk disk = smallDisk(services).orElse(null);
            try (Watcher _ = Watcher.start(kafka, PREFIX, desk)) {
                startServices(services, press);
                awaitFirst(desk);
                int faults = strike(new Faults(brokers, services, disk, chance), desk);
                boolean settled = settle(desk);
                return verdict(faults, settled, services, Reckoning.of(kafka, PREFIX, desk, settings.postgres()));
            } finally {
                if (disk != null) {
                    disk.close();
                }
            }
        }
    }

    private Map<String, String> environment(String bootstrapServers) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "DATELINE_HTTP_PORT", "0",
                "DATELINE_INGEST_HOST_DELAY", "PT0.02S",
                "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.0.0/8"));
        if (settings.postgres() != null) {
            environment.put("DATELINE_SINK_POSTGRES_URL", settings.postgres().written());
        }
        return environment;
    }

    /** The first instance, that of sink, gets a disk that can be filled. */
    private Optional<SmallDisk> smallDisk(Services services) throws IOException, InterruptedException {
        Optional<SmallDisk> disk = SmallDisk.mount(services.nextState());
        if (disk.isEmpty()) {
            say("no disk will be full: mounting one needs root");
        }
        return disk;
    }

    private void startServices(Services services, ChaosPress press) throws IOException {
        services.add("sink");
        services.add("enrich");
        services.add("enrich");
        services.add("ingest", "--sources", sources(press).toString());
    }

    private Path sources(ChaosPress press) throws IOException {
        String list = IntStream.range(0, SITES)
                .mapToObj(site -> "  - {id: paper-%d, feeds: ['%s'], interval: PT1S}".formatted(site, press.feed(site)))
                .collect(Collectors.joining("\n", "sources:\n", "\n"));
        return Files.writeString(data.resolve("sources.yaml"), list);
    }

    /** A system that has never run has nothing to lose. */
    private void awaitFirst(Copydesk desk) throws IOException, InterruptedException {
        long end = System.nanoTime() + SETTLE.toNanos();
        while (!desk.hasSeenAny()) {
            if (System.nanoTime() > end) {
                throw new IOException("nothing was published within " + SETTLE + ", see the logs in " + data);
            }
            publish(desk, settings.tempo());
        }
        say("the first article is published");
    }

    private int strike(Faults faults, Copydesk desk) throws IOException, InterruptedException {
        long end = System.nanoTime() + settings.duration().toNanos();
        int count = 0;
        while (System.nanoTime() < end) {
            Fault fault = faults.any();
            Duration hold = Duration.ofMillis(chance.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            say("%s, %.1f s (%s)".formatted(fault.name(), hold.toMillis() / 1000.0, desk.progress()));
            fault.strike().run();
            publish(desk, hold);
            fault.heal().run();
            publish(desk, Duration.ofMillis(chance.nextInt(LONGEST_CALM_MILLIS)));
            count++;
        }
        return count;
    }

    /** The press goes on, whatever happens. */
    private void publish(Copydesk desk, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            desk.publishNext();
            Thread.sleep(settings.tempo());
        }
    }

    private boolean settle(Copydesk desk) throws InterruptedException {
        say("left in peace (" + desk.progress() + ")");
        long end = System.nanoTime() + SETTLE.toNanos();
        while (!desk.isSettled() && System.nanoTime() < end) {
            Thread.sleep(QUIET.dividedBy(10));
        }
        say("settled (" + desk.progress() + ")");
        Thread.sleep(QUIET);
        return desk.isSettled();
    }

    private Verdict verdict(int faults, boolean settled, Services services, Reckoning reckoning) {
        int starts = services.all().stream().mapToInt(Instance::starts).sum();
        return new Verdict(faults, starts, settled, reckoning.events(), reckoning.letters(), reckoning.breaches());
    }

    private void say(String what) {
        log.printf("%6.1f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }
}
