package dateline.deploy;

import picocli.CommandLine.Command;

/** The service that publishes. */
@Command(name = "sink", description = "Publishes one versioned event per article, for all and for each region.")
public final class SinkMain extends ServiceCommand {
    public SinkMain() {
        super(Stages::sink);
    }

    /** Runs the service until SIGTERM. */
    public static void main(String[] arguments) {
        main(new SinkMain(), arguments);
    }
}
