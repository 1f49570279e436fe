package dateline.deploy.standalone.pace;

import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.chaos.Instance;
import dateline.deploy.standalone.pace.Minute.Phase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A run of an installation of separate processes, exactly once, under an even load, then under one that is too much, then
 * left alone until it has caught up.
 */
public final class Soak {
    /**
     * Heaps are touched at the start, so that what grows is none of them. What sink remembers for its window is as much
     * after ten minutes as it will ever be. Pages are not looked at again.
     */
    private static final Layout LAYOUT = new Layout(
            20,
            50,
            Duration.ofSeconds(2),
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"),
            Map.of(
                    "DATELINE_SINK_WINDOW", "PT10M",
                    "DATELINE_DELIVERY_WINDOW", "PT10M",
                    "DATELINE_INGEST_SCHEDULE_REVISITS", "PT72H",
                    "MALLOC_ARENA_MAX", "2",
                    "LOG_LEVEL", "WARN"));

    private static final Duration CAPACITY = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 10;
    private static final double SETTLED = 1.1;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SoakSettings settings;
    private final Path data;
    private final String mainClass;
    private final PrintStream log;
    private final SoakReport report = new SoakReport();

    /**
     * A run to come.
     *
     * @param data an empty directory for the broker, state and logs
     * @param mainClass the class of the {@code dateline} command, which each service is started by
     * @param log is told each minute what was measured
     */
    public Soak(SoakSettings settings, Path data, String mainClass, PrintStream log) {
        this.settings = settings;
        this.data = data;
        this.mainClass = mainClass;
        this.log = log;
    }

    /** What was measured so far. */
    public SoakReport report() {
        return report;
    }

    /**
     * Runs it.
     *
     * @throws IOException if the installation does not start, or a process of it is gone
     */
    public void run() throws IOException, InterruptedException {
        try (BrokerProcess broker = BrokerProcess.start(data.resolve("kafka"), 0)) {
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
            try (Installation installation = Installation.start(kafka, data, mainClass, LAYOUT)) {
                Load load = new Load(installation, Watched.of(broker, installation), this::note);
                try {
                    use(load);
                } finally {
                    report.pages(installation.published(), load.behind());
                    report.starts(installation.instances().stream()
                            .mapToInt(Instance::starts)
                            .sum());
                }
            }
        }
        report.disk(Disk.under(data));
    }

    private void note(Minute minute) {
        log.println(minute);
        report.add(minute);
    }

    private void use(Load load) throws IOException, InterruptedException {
        log.println("warming up for " + settings.warmUp());
        load.saturate(settings.warmUp());
        Integer rate = settings.rate();
        double capacity = rate == null ? capacity(load) : rate / SoakSettings.SHARE;
        log.printf("capacity %.1f pages a second%n", capacity);
        load.drain(PATIENCE);
        report.begins(capacity, load.calm());
        load.even(Phase.SOAK, (int) Math.round(capacity * SoakSettings.SHARE), settings.duration());
        load.even(Phase.OVERLOAD, (int) Math.round(capacity * settings.overload()), settings.overloadDuration());
        long millis = Math.round(settings.overloadDuration().toMillis() * settings.overload());
        report.ends(load.catchUp(PATIENCE.plusMillis(millis)));
    }

    /** A JVM that still compiles does better each minute, so this goes on until one brings little more. */
    private double capacity(Load load) throws InterruptedException {
        double best = load.saturate(CAPACITY);
        double last = best;
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            log.printf("  %.1f pages a second%n", last);
            last = load.saturate(CAPACITY);
            if (last < best * SETTLED) {
                return Math.max(best, last);
            }
            best = last;
        }
        return best;
    }
}
