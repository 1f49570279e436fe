package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that all commands with settings share. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings as YAML; DATELINE_* variables win over them")
    private @Nullable Path config;

    /** The defaults, overlaid by the file and by the environment. */
    DatelineSettings over(DatelineSettings defaults) {
        return defaults.overlaid(Optional.ofNullable(config), System.getenv());
    }
}
