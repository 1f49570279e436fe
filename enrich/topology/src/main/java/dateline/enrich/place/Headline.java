package dateline.enrich.place;

import dateline.enrich.place.Pieces.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the places of a headline. Every word there may have a capital, so that only what the text names too, and what
 * everybody knows, is a place. For one article.
 */
final class Headline {
    private static final long LEAST_POPULATION = 400_000;

    private final Atlas atlas;
    private final PlaceWords words;
    private final Map<Long, Site> named = new HashMap<>();

    Headline(Atlas atlas, PlaceWords words, List<Resolver.Resolution> resolutions) {
        this.atlas = atlas;
        this.words = words;
        resolutions.forEach(resolution -> named.put(resolution.toponym().hash(), resolution.site()));
    }

    /** The countries of its places, once for each; states themselves are read elsewhere. */
    List<String> countries(List<Piece> pieces) {
        List<String> countries = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Atlas.Hit hit = pieces.get(i).capital() ? atlas.longest(pieces, i) : null;
            if (hit != null) {
                add(countries, hit, pieces.get(i));
                i = hit.last();
            }
        }
        return countries;
    }

    private boolean isName(String key) {
        return !words.isCommon(key) && !words.isUnlikely(key) && !words.isGivenName(key);
    }

    private void add(List<String> countries, Atlas.Hit hit, Piece first) {
        Site site = named.get(hit.hash());
        if (site == null && (hit.first() < hit.last() || isName(first.key()))) {
            site = atlas.sites(hit.hash()).stream()
                    .filter(candidate -> candidate.population() >= LEAST_POPULATION)
                    .max((one, other) -> Long.compare(one.population(), other.population()))
                    .orElse(null);
        }
        if (site != null && site.country() != null && site.kind() != Site.Kind.STATE) {
            countries.add(site.country());
        }
    }
}
