package dateline.deploy.standalone.chaos;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes out next, by what was seen published: a correction and a copy come only after the first version
 * was. So it is known of each address which versions have to be published. Thread-safe.
 */
final class Copydesk {
    private final ChaosPress press;
    private final Writer writer;
    private final Map<URI, Piece> out = new LinkedHashMap<>();
    private final List<Piece> held = new ArrayList<>();
    private final Map<URI, Integer> seen = new LinkedHashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private int next;

    Copydesk(ChaosPress press, Writer writer) {
        this.press = press;
        this.writer = writer;
    }

    /** Publishes one more article, or holds it until its original was seen. */
    synchronized void publishNext() {
        Piece piece = writer.write(next++);
        if (piece.copyOf() == null || known.contains(piece.copyOf())) {
            publish(piece);
        } else {
            held.add(piece);
        }
    }

    private void publish(Piece piece) {
        out.put(press.url(piece), piece);
        press.publish(piece);
    }

    /** A version of the article at that address was published. */
    synchronized void saw(URI url, int version) {
        Piece piece = out.get(url);
        int before = seen.getOrDefault(url, 0);
        if (piece == null || version <= before) {
            return;
        }
        seen.put(url, version);
        if (version == 1) {
            known.add(piece.number());
            release(piece.number());
            if (piece.corrected()) {
                press.correct(piece);
            }
        }
    }

    private void release(int original) {
        for (Piece copy : List.copyOf(held)) {
            Integer of = copy.copyOf();
            if (of != null && of == original) {
                held.remove(copy);
                publish(copy);
            }
        }
    }

    synchronized boolean hasSeenAny() {
        return !seen.isEmpty();
    }

    /** Whether every article was seen in its last version, and none is held. */
    synchronized boolean isSettled() {
        return held.isEmpty()
                && out.entrySet().stream()
                        .allMatch(entry -> seen.getOrDefault(entry.getKey(), 0)
                                == entry.getValue().versions());
    }

    synchronized Collection<Piece> pieces() {
        return List.copyOf(out.values());
    }

    URI url(Piece piece) {
        return press.url(piece);
    }

    synchronized @Nullable Piece piece(URI url) {
        return out.get(url);
    }

    /** How many versions were seen, of how many that are due. */
    synchronized String progress() {
        int due = out.values().stream().mapToInt(Piece::versions).sum();
        return seen.values().stream().mapToInt(Integer::intValue).sum() + " of " + due + " versions";
    }
}
