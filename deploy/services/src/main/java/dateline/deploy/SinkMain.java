package dateline.deploy;

import dateline.deploy.runtime.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import picocli.CommandLine.Command;

/** The service that publishes. */
@Command(
        name = "sink",
        description = "Publishes one versioned event per article, for all and for each region; answers queries.")
public final class SinkMain extends ServiceCommand {
    public SinkMain() {
        super(Stages::sink);
    }

    @Override
    List<Part> parts(DatelineSettings settings, MeterRegistry registry) {
        return Stages.besideSink(settings, registry);
    }

    /** Runs the service until SIGTERM. */
    public static void main(String[] arguments) {
        main(new SinkMain(), arguments);
    }
}
