package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.press.Press;
import dateline.deploy.standalone.press.PressSettings;
import dateline.deploy.standalone.press.Site;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the demo's press to an installation of one's own. */
@Command(
        name = "press",
        description = "Serves the six news sites of the demo on loopback, and prints the file of sources that follows"
                + " them. Ingest must be let through to them: DATELINE_INGEST_ALLOW_ADDRESSES=127.0.0.0/8.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class PressCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "port that all sites share (default: any that is free)")
    private int port;

    @Option(
            names = "--trickle",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "time between two new articles, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration trickle = Duration.ofSeconds(5);

    @Override
    public Integer call() throws IOException, InterruptedException {
        PressSettings settings = Checked.settings(() -> new PressSettings(port, trickle, trickle.multipliedBy(4)));
        try (Press press = Press.start(settings, InstantSource.system())) {
            CountDownLatch asked = new CountDownLatch(1);
            Exit.onShutdown(() -> {
                asked.countDown();
                return Exit.DONE;
            });
            Output.UTF_8.print(sources(press));
            Output.UTF_8.flush();
            asked.await();
            return Exit.DONE;
        }
    }

    private static String sources(Press press) {
        return press.sites().stream().map(PressCommand::line).collect(Collectors.joining("\n", "sources:\n", "\n"));
    }

    private static String line(Site site) {
        return "  - {id: %s, name: %s, home: \"%s\", feeds: [\"%s\"], country: %s, interval: PT2S}"
                .formatted(site.id(), site.name(), site.base(), site.feed(), site.country());
    }
}
