package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.pace.Soak;
import dateline.deploy.standalone.pace.SoakSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on this machine that a long load leaves no mark, and that too much of it does no harm. */
@Command(
        name = "soak",
        description = "Runs an installation of its own, each service a process, at 70 %% of what it can do, which is"
                + " measured first, then at a multiple of that, then with nothing new until it has caught up. Prints"
                + " memory and latency each minute, and in the end how they went. Exits with 1 if memory or latency"
                + " rises, a page is missing or a service ended.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class SoakCommand implements Callable<Integer> {
    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            defaultValue = "PT1H",
            description = "of the even load, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration duration = Duration.ofHours(1);

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "new articles a second of the even load, 1 to 1000 (default: 70 %% of the measured capacity)")
    private @Nullable Integer rate;

    @Option(
            names = "--overload",
            paramLabel = "TIMES",
            defaultValue = "3",
            description = "the capacity is exceeded so many times, 1 to 10 (default: ${DEFAULT-VALUE})")
    private double overload = 3;

    @Option(
            names = "--overload-duration",
            paramLabel = "DURATION",
            defaultValue = "PT3M",
            description = "and for so long, ISO 8601; PT0S: not at all (default: ${DEFAULT-VALUE})")
    private Duration overloadDuration = Duration.ofMinutes(3);

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "before anything is measured, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration warmUp = Duration.ofMinutes(1);

    @Override
    public Integer call() throws Exception {
        SoakSettings settings =
                Checked.settings(() -> new SoakSettings(warmUp, duration, rate, overload, overloadDuration));
        return Stop.interrupting(() -> run(settings));
    }

    private static int run(SoakSettings settings) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("dateline-soak")) {
            Soak soak = new Soak(settings, folder.path(), Dateline.class.getName(), System.out);
            try {
                soak.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the report tells that it was cut off
            } finally {
                soak.report().lines().forEach(System.out::println);
                List<String> breaches = soak.report().breaches();
                System.out.println(breaches.isEmpty() ? "held" : "BROKEN: " + String.join("; ", breaches));
            }
            return soak.report().breaches().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
        }
    }
}
