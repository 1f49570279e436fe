package dateline.deploy.standalone.chaos;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one site has out: all that nobody has fetched yet, and the newest of the rest. Thread-safe. */
final class Rack {
    private final int longest;
    private final SequencedMap<String, Print> unread = new LinkedHashMap<>();
    private final SequencedMap<String, Print> read = new LinkedHashMap<>();

    /**
     * What is out of an article.
     *
     * @param published when its first version came out
     * @param updated when this version came out
     */
    record Print(Piece piece, int version, Instant published, Instant updated) {
        String page() {
            return piece.page(version, published);
        }
    }

    /** Keeps that many of those that were fetched. */
    Rack(int longest) {
        this.longest = longest;
    }

    synchronized void add(Piece piece, Instant now) {
        unread.putLast(piece.path(), new Print(piece, 1, now, now));
    }

    /** Nothing, where the article is not out any more. */
    synchronized void correct(Piece piece, Instant now) {
        Print before = print(piece.path());
        if (before != null) {
            read.remove(piece.path());
            unread.putLast(piece.path(), new Print(piece, 2, before.published(), now));
        }
    }

    synchronized @Nullable Print print(String path) {
        Print fresh = unread.get(path);
        return fresh == null ? read.get(path) : fresh;
    }

    /** Somebody has it; unless another version came out meanwhile. */
    synchronized void fetched(Print print) {
        String path = print.piece().path();
        if (unread.remove(path, print)) {
            read.putLast(path, print);
            if (read.size() > longest) {
                read.pollFirstEntry();
            }
        }
    }

    synchronized List<Print> newestFirst() {
        return Stream.concat(unread.reversed().values().stream(), read.reversed().values().stream())
                .toList();
    }
}
