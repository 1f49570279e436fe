package dateline.enrich.place;

import dateline.enrich.place.Pieces.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All places by name: those of GeoNames and those that Dateline's developers and its operator wrote down. A text is
 * looked up in one pass over its words. Immutable, thread-safe.
 */
final class Atlas {
    private final GeoNames geoNames;
    private final Map<Long, List<Site>> written = new HashMap<>();
    private final java.util.Set<Long> beginnings = new java.util.HashSet<>();

    /** An atlas of GeoNames' places and others. */
    Atlas(GeoNames geoNames, List<WrittenPlace> others) {
        this.geoNames = geoNames;
        others.forEach(this::add);
    }

    /**
     * A name in a text.
     *
     * @param first its first word
     * @param last its last word
     * @param hash leads to the places of that name
     */
    record Hit(int first, int last, long hash) {}

    private void add(WrittenPlace place) {
        for (String name : place.names()) {
            long hash = NameHash.START;
            for (String key : Pieces.keys(name)) {
                beginnings.add(hash);
                hash = NameHash.with(hash, key);
            }
            written.computeIfAbsent(hash, _ -> new ArrayList<>()).add(place.site());
        }
    }

    /** All places of a name. */
    List<Site> sites(long hash) {
        List<Site> own = written.getOrDefault(hash, List.of());
        List<Site> others = geoNames.sites(hash);
        if (own.isEmpty()) {
            return others;
        }
        List<Site> sites = new ArrayList<>(own);
        sites.addAll(others);
        return sites;
    }

    /** All places of a name as it is written. */
    List<Site> sites(String name) {
        long hash = NameHash.START;
        for (String key : Pieces.keys(name)) {
            hash = NameHash.with(hash, key);
        }
        return sites(hash);
    }

    /** The longest name that starts at a word with a capital; absent: none. */
    @Nullable
    Hit longest(List<Piece> pieces, int first) {
        Hit longest = null;
        long hash = NameHash.START;
        for (int i = first; i < pieces.size() && (i == first || joins(pieces.get(i))); i++) {
            hash = NameHash.with(hash, pieces.get(i).key());
            if (pieces.get(i).capital() && (written.containsKey(hash) || geoNames.knows(hash))) {
                longest = new Hit(first, i, hash);
            }
            if (!beginnings.contains(hash) && !geoNames.begins(hash)) {
                return longest;
            }
        }
        return longest;
    }

    private static boolean joins(Piece piece) {
        return piece.gap() == Pieces.Gap.SPACE || piece.gap() == Pieces.Gap.JOINT;
    }
}
