package dateline.sink.delivery.index;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the index lives and how far it reaches back.
 *
 * @param directory a folder of its own; lost, it is built anew from the topics
 * @param window older records are not kept in it
 */
public record IndexSettings(Path directory, Duration window) {
    public IndexSettings {
        if (!window.isPositive()) {
            throw new IllegalArgumentException("window must be positive but is " + window);
        }
    }
}
