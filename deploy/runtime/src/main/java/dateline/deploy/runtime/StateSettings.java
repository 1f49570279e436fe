package dateline.deploy.runtime;

import java.nio.file.Path;

/**
 * Where a service keeps its state stores.
 *
 * @param directory a folder of its own for each instance; lost, it is rebuilt from Kafka
 */
public record StateSettings(Path directory) {
    /** Below the working directory. */
    public static final StateSettings DEFAULTS = new StateSettings(Path.of("data", "state"));
}
