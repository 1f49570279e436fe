package dateline.ingest.robots;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a robots.txt asks of Dateline.
 *
 * @param allowed patterns of paths that may be fetched though a shorter pattern disallows them
 * @param disallowed patterns of paths that may not be fetched
 * @param crawlDelay wish for the time between two requests; absent: none
 * @param sitemaps addresses that it names, for whomever
 */
public record RobotsFile(
        List<String> allowed,
        List<String> disallowed,
        @Nullable Duration crawlDelay,
        List<URI> sitemaps) {
    /** Asks for nothing: the file is empty, or there is none. */
    public static final RobotsFile NONE = new RobotsFile(List.of(), List.of(), null, List.of());

    public RobotsFile {
        allowed = List.copyOf(allowed);
        disallowed = List.copyOf(disallowed);
        sitemaps = List.copyOf(sitemaps);
    }

    /** Number of characters that its patterns take. */
    public int size() {
        return allowed.stream().mapToInt(String::length).sum()
                + disallowed.stream().mapToInt(String::length).sum();
    }
}
