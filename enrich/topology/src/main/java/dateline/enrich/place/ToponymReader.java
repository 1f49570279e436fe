package dateline.enrich.place;

import dateline.enrich.place.Claims.Claim;
import dateline.enrich.place.Containers.Container;
import dateline.enrich.place.Pieces.Gap;
import dateline.enrich.place.Pieces.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text that can be those of places, and weighs what speaks for and against. For one text. */
final class ToponymReader {
    private static final Set<String> LOCATIVES = Set.of(
            "in",
            "at",
            "near",
            "from",
            "around",
            "outside",
            "inside",
            "to",
            "into",
            "toward",
            "towards",
            "across",
            "throughout",
            "downtown",
            "nearby",
            "between",
            "through",
            "via",
            "within",
            "off",
            "leaving",
            "visiting",
            "outskirts",
            "suburb",
            "neighboring",
            "neighbouring");
    private static final Set<String> WEAK_LOCATIVES = Set.of("of", "and", "on", "along", "for", "the", "over");
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "greater",
            "downtown",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "inner",
            "outer",
            "mid",
            "city",
            "town",
            "village",
            "port",
            "province",
            "state",
            "county",
            "capital",
            "the",
            "district",
            "suburban",
            "mr",
            "rural",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern");
    private static final Set<String> PARTS_OF_PLACES = Set.of(
            "city",
            "county",
            "township",
            "village",
            "town",
            "province",
            "state",
            "district",
            "region",
            "area",
            "airport",
            "valley",
            "river",
            "island",
            "parish",
            "metro",
            "prefecture",
            "oblast",
            "governorate");

    private final PlaceWords words;
    private final Atlas atlas;
    private final Containers containers;
    private final List<Piece> pieces;
    private final Claims claims;
    private final int dateline;
    private final Set<String> lowerCase = new HashSet<>();

    /**
     * A reader.
     *
     * @param dateline the number of tokens that the dateline takes
     */
    ToponymReader(
            PlaceWords words, Atlas atlas, Containers containers, List<Piece> pieces, Claims claims, int dateline) {
        this.words = words;
        this.atlas = atlas;
        this.containers = containers;
        this.pieces = pieces;
        this.claims = claims;
        this.dateline = dateline;
        for (Piece piece : pieces) {
            if (!piece.capital()) {
                lowerCase.add(piece.key());
            }
        }
    }

    List<Toponym> read() {
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Toponym toponym = pieces.get(i).capital() ? at(i) : null;
            if (toponym != null) {
                toponyms.add(toponym);
                i = toponym.last();
            }
        }
        return toponyms;
    }

    private @Nullable Toponym at(int first) {
        Claim claim = claims.at(pieces.get(first).token());
        if (claim == Claim.PERSON) {
            return null;
        }
        Atlas.Hit hit = atlas.longest(pieces, first);
        if (hit == null || claims.at(pieces.get(hit.last()).token()) == Claim.PERSON) {
            return null;
        }
        List<Site> sites = atlas.sites(hit.hash());
        if (claim == Claim.STATE
                && isWholeClaim(hit)
                && sites.stream().noneMatch(site -> site.kind() == Site.Kind.STATE)) {
            return null;
        }
        Container container = containers.after(pieces, hit.last(), sites);
        if (hit.first() == hit.last()
                && container == null
                && words.isUnlikely(pieces.get(first).key())) {
            return null;
        }
        boolean part = claim == Claim.BODY || isPart(hit);
        return new Toponym(
                first,
                hit.last(),
                hit.hash(),
                sites,
                container == null ? null : container.site(),
                clues(hit, claim, container),
                part);
    }

    /** Whether a name does not go beyond that of a state or its people. */
    private boolean isWholeClaim(Atlas.Hit hit) {
        for (int i = hit.first(); i <= hit.last(); i++) {
            if (claims.at(pieces.get(i).token()) != Claim.STATE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name goes on after it, and not in the way that places go on. */
    private boolean isPart(Atlas.Hit hit) {
        Piece next = hit.last() + 1 < pieces.size() ? pieces.get(hit.last() + 1) : null;
        return next != null
                && next.capital()
                && (next.gap() == Gap.SPACE || next.gap() == Gap.JOINT)
                && !next.shouted()
                && Character.isLetter(next.key().charAt(0))
                && !PARTS_OF_PLACES.contains(next.key())
                && claims.at(next.token()) != Claim.PERSON;
    }

    private double clues(Atlas.Hit hit, Claim claim, @Nullable Container container) {
        Piece first = pieces.get(hit.first());
        boolean inDateline = first.token() < dateline;
        double clues = hit.last() > hit.first() ? 1 : 0;
        clues += container == null ? 0 : 4;
        clues += inDateline && !words.isCommon(first.key()) ? 3 : 0;
        clues += claim == Claim.PLACE ? 3 : 0;
        clues += claim == Claim.STATE ? 4 : 0;
        clues += before(hit, inDateline);
        if (hit.first() == hit.last()) {
            clues -= words.isCommon(first.key()) ? 2.5 : 0;
            clues -= lowerCase.contains(first.key()) ? 2 : 0;
            clues -= words.isGivenName(first.key()) ? 1 : 0;
            clues -= claims.isSurname(first.key()) ? 4 : 0;
        }
        return clues;
    }

    /** What the word before says. */
    private double before(Atlas.Hit hit, boolean inDateline) {
        Piece first = pieces.get(hit.first());
        if (hit.first() == 0 || first.opening() || first.gap() == Gap.BREAK) {
            return inDateline ? 0 : -0.7;
        }
        Piece before = pieces.get(hit.first() - 1);
        if (first.gap() == Gap.COMMA || first.gap() == Gap.BRACKET) {
            return 0.3;
        }
        if (LOCATIVES.contains(before.key())) {
            return 2;
        }
        if (WEAK_LOCATIVES.contains(before.key())) {
            return 0.5;
        }
        boolean name = before.capital()
                && !before.opening()
                && Character.isLetter(before.key().charAt(0))
                && !DIRECTIONS.contains(before.key())
                && claims.at(before.token()) != Claim.STATE;
        return name ? -2.5 : words.isGivenName(before.key()) && before.capital() ? -2.5 : 0;
    }
}
