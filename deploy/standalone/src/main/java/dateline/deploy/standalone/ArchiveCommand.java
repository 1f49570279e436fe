package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.archive.Archive;
import dateline.deploy.standalone.broker.DirectoryLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pages out. */
@Command(
        name = "archive",
        description = "Writes the pages as WARC files, from where it stopped, and goes on with those to come. Pages of"
                + " which no copy is to be kept (noarchive) are left out.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1024 * 1024;

    @Parameters(paramLabel = "DIR", description = "where to; made where it is missing")
    private Path folder = Path.of("archive");

    @Option(
            names = "--size",
            paramLabel = "MIB",
            defaultValue = "1024",
            description = "length of a file (default: ${DEFAULT-VALUE})")
    private int mebibytes = 1024;

    @Option(
            names = "--age",
            paramLabel = "PT1H",
            defaultValue = "PT1H",
            description = "time until a file is finished, however short it is (default: ${DEFAULT-VALUE})")
    private Duration age = Duration.ofHours(1);

    @Option(names = "--until-end", description = "end with the last page that is there now")
    private boolean untilEnd;

    @Mixin
    private @Nullable ConfigOption config;

    @Override
    public Integer call() throws IOException {
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        if (mebibytes < 1 || !age.isPositive()) {
            System.err.println("--size and --age must be positive but are " + mebibytes + " and " + age);
            return Exit.USAGE;
        }
        Archive archive = new Archive(
                settings.kafka(),
                settings.topic().prefix(),
                new Archive.Limits(mebibytes * MEBIBYTE, age),
                InstantSource.system());
        Stop stop = Stop.onSignal();
        int code = Exit.WORLD;
        try (DirectoryLock _ = DirectoryLock.take(folder)) {
            archive.run(folder, untilEnd, () -> !stop.isAsked());
            System.err.println(
                    "%,d pages written to %s, %,d left out".formatted(archive.written(), folder, archive.leftOut()));
            code = Exit.DONE;
            return code;
        } finally {
            stop.ended(code);
        }
    }
}
