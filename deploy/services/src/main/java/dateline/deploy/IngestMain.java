package dateline.deploy;

import dateline.ingest.events.Source;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service that finds and fetches pages. */
@Command(name = "ingest", description = "Finds and fetches the pages of the sources.")
public final class IngestMain extends ServiceCommand {
    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "the sources to follow, all of them; without it, those that stand in the topic")
    @Nullable
    Path sources;

    private List<Source> wanted = List.of();

    public IngestMain() {
        super(Stages::ingest);
    }

    @Override
    void check() {
        if (sources != null) {
            wanted = SourcesFile.read(sources);
        }
    }

    @Override
    void started(DatelineSettings settings) {
        HubListener.start(settings); // until the process ends
        if (!wanted.isEmpty()) {
            new SourceRegistry(settings.kafka(), settings.topic().prefix()).replace(wanted);
        }
    }

    /** Runs the service until SIGTERM. */
    public static void main(String[] arguments) {
        main(new IngestMain(), arguments);
    }
}
