package dateline.deploy.runtime;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where a service keeps its state stores.
 *
 * @param directory a folder of its own for each instance; lost, it is rebuilt from Kafka
 * @param memoryBytes memory outside the heap that the stores of a stage share, at least 16 MiB
 */
public record StateSettings(Path directory, long memoryBytes) {
    private static final long LEAST_MEMORY = 16L * 1024 * 1024;

    /** Below the working directory; with a heap of half a gigabyte, a service stays below a gigabyte in all. */
    public static final StateSettings DEFAULTS = new StateSettings(Path.of("data", "state"), 128L * 1024 * 1024);

    public StateSettings {
        requireNonNull(directory, "directory");
        if (memoryBytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "memoryBytes must be at least " + LEAST_MEMORY + " but is " + memoryBytes);
        }
    }

    /** The same in another folder. */
    public StateSettings in(Path other) {
        return new StateSettings(other, memoryBytes);
    }
}
