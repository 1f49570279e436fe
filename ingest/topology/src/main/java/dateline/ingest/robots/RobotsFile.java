package dateline.ingest.robots;

import dateline.ingest.events.Reservation;
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
 * @param reservations what it says that pages must not be used for
 */
public record RobotsFile(
        List<String> allowed,
        List<String> disallowed,
        @Nullable Duration crawlDelay,
        List<URI> sitemaps,
        List<Reservation> reservations) {
    /** Asks for nothing: the file is empty, or there is none. */
    public static final RobotsFile NONE = new RobotsFile(List.of(), List.of(), null, List.of(), List.of());

    public RobotsFile {
        allowed = List.copyOf(allowed);
        disallowed = List.copyOf(disallowed);
        sitemaps = List.copyOf(sitemaps);
        reservations = List.copyOf(reservations);
    }

    /** Number of characters that its patterns take. */
    public int size() {
        return allowed.stream().mapToInt(String::length).sum()
                + disallowed.stream().mapToInt(String::length).sum();
    }
}
