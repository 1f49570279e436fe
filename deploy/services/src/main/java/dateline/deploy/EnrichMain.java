package dateline.deploy;

import picocli.CommandLine.Command;

/** The service that makes articles of pages. */
@Command(name = "enrich", description = "Makes articles of pages: text, language, region, actors, sentiment.")
public final class EnrichMain extends ServiceCommand {
    public EnrichMain() {
        super(Stages::enrich);
    }

    /** Runs the service until SIGTERM. */
    public static void main(String[] arguments) {
        main(new EnrichMain(), arguments);
    }
}
