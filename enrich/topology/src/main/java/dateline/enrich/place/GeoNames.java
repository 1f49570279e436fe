package dateline.enrich.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The places that GeoNames has, kept as the bytes of their file; a line becomes a place when its name is asked for.
 * Immutable, thread-safe.
 */
final class GeoNames {
    private static final int MOST_LINES = 1 << 18;

    private final byte[] bytes;
    private final int[] starts = new int[MOST_LINES];
    private final int[] nexts = new int[MOST_LINES];
    private final HashTable lines = new HashTable(MOST_LINES * 2);
    private final HashTable beginnings = new HashTable(MOST_LINES);

    private GeoNames(byte[] bytes) {
        this.bytes = bytes;
        int at = 0;
        for (int line = 0; at < bytes.length; line++) {
            starts[line] = at;
            nexts[line] = lines.put(hashOfName(at), line);
            at = after(at, '\n');
        }
    }

    /** Those that ship with Dateline. */
    static GeoNames shipped() {
        try (InputStream in = GeoNames.class.getResourceAsStream("atlas.tsv.gz")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: atlas.tsv.gz");
            }
            return new GeoNames(new GZIPInputStream(in, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read atlas.tsv.gz", e);
        }
    }

    boolean knows(long hash) {
        return lines.find(hash) >= 0;
    }

    /** Whether a longer name begins with that one. */
    boolean begins(long hash) {
        return beginnings.find(hash) >= 0;
    }

    List<Site> sites(long hash) {
        List<Site> sites = new ArrayList<>(2);
        for (int line = lines.find(hash); line >= 0; line = nexts[line]) {
            sites.add(site(starts[line]));
        }
        return sites;
    }

    private int after(int from, char mark) {
        int at = from;
        while (bytes[at] != mark) {
            at++;
        }
        return at + 1;
    }

    /** Plain letters are folded here; whatever else stands in a name goes the way of a text's words. */
    private long hashOfName(int start) {
        int end = after(start, '\t') - 1;
        int at = start;
        while (at < end && (isPlainLetter(bytes[at]) || bytes[at] == ' ')) {
            at++;
        }
        String name = new String(bytes, start, end - start, UTF_8);
        List<String> keys = at == end ? plainKeys(name) : Pieces.keys(name);
        long hash = NameHash.START;
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                beginnings.put(hash, 0);
            }
            hash = NameHash.with(hash, keys.get(i));
        }
        return hash;
    }

    private static List<String> plainKeys(String name) {
        return name.indexOf(' ') < 0
                ? List.of(NameHash.key(name))
                : Arrays.stream(name.split(" ")).map(NameHash::key).toList();
    }

    private static boolean isPlainLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private Site site(int start) {
        String[] values = new String(bytes, start, after(start, '\n') - 1 - start, UTF_8).split("\t", -1);
        return new Site(
                values[0],
                values[1],
                values[2],
                Site.Kind.of(values[3].charAt(0)),
                Double.valueOf(values[4]),
                Double.valueOf(values[5]),
                Long.parseLong(values[6]),
                id(values[7]));
    }

    private static @Nullable Integer id(String value) {
        return value.isEmpty() ? null : Integer.valueOf(value);
    }
}
