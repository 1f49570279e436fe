package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.pace.Pace;
import dateline.deploy.standalone.pace.PaceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures on this machine how soon a page is with a subscriber. */
@Command(
        name = "pace",
        description = "Runs an installation of its own, each service a process, and measures how long pages take from"
                + " their site's answer to a client of the stream; beside it, what as many Kafka transactions take that"
                + " only pass on what they read. Exits with 1 if a page went missing.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class PaceCommand implements Callable<Integer> {
    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "new articles a second, 1 to 1000 (default: ${DEFAULT-VALUE})")
    private int rate = 50;

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            defaultValue = "PT4M",
            description = "as fast as it can, before anything is measured, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration warmUp = Duration.ofMinutes(4);

    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            defaultValue = "PT60S",
            description = "how long is measured, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration duration = Duration.ofMinutes(1);

    @Option(
            names = "--commit-interval",
            paramLabel = "DURATION",
            defaultValue = "PT0.1S",
            description = "how often each stage commits, the sooner the dearer, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration commitInterval = Duration.ofMillis(100);

    @Override
    public Integer call() throws Exception {
        PaceSettings settings = Checked.settings(() -> new PaceSettings(rate, warmUp, duration, commitInterval));
        return Stop.interrupting(() -> run(settings));
    }

    private int run(PaceSettings settings) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("dateline-pace")) {
            Pace.Result result = new Pace(settings, folder.path(), Dateline.class.getName(), System.err).run();
            System.out.println("pages at " + rate + "/s: " + result.pages());
            System.out.println("floor at " + rate + "/s: " + result.floor());
            return result.pages().missing() == 0 ? Exit.DONE : Exit.SOME_FAILED;
        }
    }
}
