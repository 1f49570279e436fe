package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.chaos.Chaos;
import dateline.deploy.standalone.chaos.ChaosSettings;
import dateline.deploy.standalone.chaos.Verdict;
import dateline.sink.postgres.PostgresUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves on this machine that nothing is lost and nothing doubled, whatever is killed. */
@Command(
        name = "chaos",
        description =
                "Runs an installation of its own, kills, halts and starves its parts one after another, and counts"
                        + " whether every version of every article was published exactly once. Exits with 1 if not.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class ChaosCommand implements Callable<Integer> {
    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description = "how long faults go on, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration duration = Duration.ofMinutes(5);

    @Option(
            names = "--tempo",
            paramLabel = "DURATION",
            defaultValue = "PT0.5S",
            description = "time between two new articles, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration tempo = Duration.ofMillis(500);

    @Option(
            names = "--brokers",
            paramLabel = "N",
            defaultValue = "1",
            description = "1 or 3 (default: ${DEFAULT-VALUE})")
    private int brokers = 1;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "an empty database that sink copies into, compared with the topic in the end")
    private @Nullable String postgres;

    @Option(names = "--seed", paramLabel = "N", description = "repeats a run's articles and faults")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        long chosen = seed == null ? new Random().nextInt(Integer.MAX_VALUE) : seed;
        ChaosSettings settings = Checked.settings(() -> new ChaosSettings(
                chosen, duration, tempo, brokers, postgres == null ? null : PostgresUrl.of(postgres)));
        System.err.println("seed " + chosen);
        return Stop.interrupting(() -> run(settings));
    }

    private static int run(ChaosSettings settings) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("dateline-chaos")) {
            Verdict verdict = new Chaos(settings, folder.path(), Dateline.class.getName(), System.err).run();
            verdict.breaches().forEach(System.out::println);
            System.out.printf(
                    "%s: %d faults, %d starts of services, %d events published, %d dead letters, %d promises broken,"
                            + " seed %d%n",
                    verdict.isKept() ? "kept" : "BROKEN",
                    verdict.faults(),
                    verdict.starts(),
                    verdict.events(),
                    verdict.deadLetters(),
                    verdict.breaches().size(),
                    settings.seed());
            return verdict.isKept() ? Exit.DONE : Exit.SOME_FAILED;
        }
    }
}
