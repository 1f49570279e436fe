package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourceRegistry;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.archive.Brake;
import dateline.deploy.standalone.archive.ReadersLag;
import dateline.deploy.standalone.archive.Replay;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.ingest.warc.Attribution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands the pages of archives on. */
@Command(
        name = "replay",
        description = "Hands the pages of WARC files on as if they had just been fetched: responses of HTML, each once,"
                + " also if it is interrupted and started again. Live pages go first.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "WARC files, as *.warc.gz or plain")
    private List<Path> files = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "most pages a second (default: ${DEFAULT-VALUE})")
    private double rate = 200;

    @Option(
            names = "--waiting",
            paramLabel = "N",
            defaultValue = "500",
            description = "waits while more pages than these wait for enrich (default: ${DEFAULT-VALUE})")
    private long waiting = 500;

    @Mixin
    private @Nullable ConfigOption config;

    @Override
    public Integer call() throws InterruptedException {
        if (rate <= 0 || waiting < 0) {
            System.err.println(
                    "--rate must be positive and --waiting not negative, but they are " + rate + " and " + waiting);
            return Exit.USAGE;
        }
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        Stop stop = Stop.onSignal();
        int code = Exit.WORLD;
        try {
            code = replay(settings, stop);
            return code;
        } finally {
            stop.ended(code);
        }
    }

    private int replay(DatelineSettings settings, Stop stop) throws InterruptedException {
        try (Admin admin = Clients.admin(settings.kafka());
                ReadersLag lag =
                        new ReadersLag(settings.kafka(), settings.topic().prefix())) {
            List<Topic<?>> topics = new ArrayList<>(Replay.topics());
            topics.add(Source.TOPIC);
            new TopicSetup(admin, settings.topic()).ensure(topics);
            return replay(settings, lag, stop);
        }
    }

    private int replay(DatelineSettings settings, ReadersLag lag, Stop stop) throws InterruptedException {
        String prefix = settings.topic().prefix();
        Replay replay = new Replay(
                settings.kafka(),
                prefix,
                new Attribution(
                        new SourceRegistry(settings.kafka(), prefix).read().values()),
                settings.ingest().maximumBodyBytes(),
                new Brake(rate, waiting, lag, InstantSource.system()),
                () -> !stop.isAsked());
        int failed = 0;
        for (Path file : files) {
            failed += stop.isAsked() || isReplayed(replay, file) ? 0 : 1;
        }
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private static boolean isReplayed(Replay replay, Path file) throws InterruptedException {
        try {
            Replay.Result result = replay.of(file);
            System.err.println("%s: %,d pages handed on%s%s; left out %s"
                    .formatted(
                            file,
                            result.pages(),
                            result.resumed() ? ", some of them before" : "",
                            result.done() ? "" : ", to be resumed",
                            result.others()));
            return true;
        } catch (IOException e) {
            System.err.println(file + ": " + e);
            return false;
        }
    }
}
