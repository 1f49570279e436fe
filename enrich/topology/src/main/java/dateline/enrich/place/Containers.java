package dateline.enrich.place;

import dateline.enrich.knowledge.Table;
import dateline.enrich.place.Pieces.Gap;
import dateline.enrich.place.Pieces.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says a place lies in: <i>Paris, Texas</i>, <i>Mobile, Ala.</i>, <i>Birmingham (England)</i>. Short
 * forms of states and provinces count only there. Immutable, thread-safe.
 */
final class Containers {
    private static final int POSTAL = 2;

    private final Atlas atlas;
    private final Map<String, Site> abbreviations = new HashMap<>();

    Containers(Atlas atlas) {
        this.atlas = atlas;
        Table.read(Containers.class, "abbreviations.tsv").rows(this::add);
    }

    private boolean add(Table.Row row) {
        String code = row.required("division");
        Site division =
                new Site(code, code.substring(0, 2), code.substring(3), Site.Kind.DIVISION, null, null, 0, null);
        for (String name : row.list("abbreviations")) {
            abbreviations.put(String.join(" ", Pieces.keys(name)), division);
        }
        return true;
    }

    /**
     * A place that holds another.
     *
     * @param last the word at which its name ends
     * @param holds whether one of the namesakes lies in it; else the text means a place that no atlas has
     */
    record Container(Site site, int last, boolean holds) {}

    /** What the words after a name say that it lies in; absent: nothing. */
    @Nullable
    Container after(List<Piece> pieces, int last, List<Site> sites) {
        int next = last + 1;
        if (next >= pieces.size()) {
            return null;
        }
        Piece piece = pieces.get(next);
        boolean parted = piece.gap() == Gap.COMMA || piece.gap() == Gap.BRACKET;
        if (!piece.capital() || !(parted || (piece.gap() == Gap.SPACE && piece.shouted()))) {
            return null;
        }
        Container abbreviated = abbreviation(pieces, next, parted, sites);
        if (abbreviated != null && (abbreviated.holds || parted)) {
            return abbreviated;
        }
        return parted ? named(pieces, next, sites) : null;
    }

    /** Of one word or two: Calif., W. Va.; what the post writes must be in capitals. */
    private @Nullable Container abbreviation(List<Piece> pieces, int at, boolean parted, List<Site> sites) {
        Piece piece = pieces.get(at);
        if (at + 1 < pieces.size() && pieces.get(at + 1).gap() == Gap.JOINT) {
            Site site = abbreviations.get(piece.key() + " " + pieces.get(at + 1).key());
            if (site != null) {
                return new Container(site, at + 1, holdsOne(site, sites));
            }
        }
        Site site = abbreviations.get(piece.key());
        boolean postal = piece.shouted() && piece.key().length() == POSTAL;
        return site == null || (!parted && !postal) ? null : new Container(site, at, holdsOne(site, sites));
    }

    private @Nullable Container named(List<Piece> pieces, int at, List<Site> sites) {
        Atlas.Hit hit = atlas.longest(pieces, at);
        if (hit == null) {
            return null;
        }
        for (Site site : atlas.sites(hit.hash())) {
            boolean holds = site.kind() == Site.Kind.STATE || site.kind() == Site.Kind.DIVISION;
            if (holds && holdsOne(site, sites)) {
                return new Container(site, hit.last(), true);
            }
        }
        return null;
    }

    private static boolean holdsOne(Site container, List<Site> sites) {
        return sites.stream().anyMatch(site -> site.isIn(container) && !site.equals(container));
    }
}
