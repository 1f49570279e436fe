package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.pace.Scale;
import dateline.deploy.standalone.pace.Scale.Round;
import dateline.deploy.standalone.pace.ScaleSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures on this machine what more instances of enrich bring. */
@Command(
        name = "scale",
        description = "Runs enrich on pages that wait for it, with one instance, two and four, each a process that may"
                + " use the same share of a core, and prints how many pages a second they do. Needs root, for Linux'"
                + " control groups.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class ScaleCommand implements Callable<Integer> {
    @Option(
            names = "--share",
            paramLabel = "CORES",
            defaultValue = "0.35",
            description = "of a core for each instance; leave the broker some (default: ${DEFAULT-VALUE})")
    private double share = 0.35;

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            defaultValue = "PT2M",
            description = "of each number of instances, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration warmUp = Duration.ofMinutes(2);

    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            defaultValue = "PT60S",
            description = "how long each is measured, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration duration = Duration.ofMinutes(1);

    @Override
    public Integer call() throws Exception {
        ScaleSettings settings = Checked.settings(() -> new ScaleSettings(share, warmUp, duration));
        return Stop.interrupting(() -> run(settings));
    }

    private static int run(ScaleSettings settings) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("dateline-scale")) {
            List<Round> rounds = new Scale(settings, folder.path(), Dateline.class.getName(), System.err).run();
            for (Round round : rounds) {
                System.out.printf(
                        "instances: %d, pages a second: %.1f, %.2f times one, CPU a page: %.2f ms, cores used: %.2f%n",
                        round.instances(),
                        round.pages(),
                        round.over(rounds.getFirst()),
                        round.cpuMillis(),
                        round.cores());
            }
            return Exit.DONE;
        }
    }
}
