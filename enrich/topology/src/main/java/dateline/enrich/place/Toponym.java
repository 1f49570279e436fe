package dateline.enrich.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text that can be that of a place.
 *
 * @param first its first word, counted in {@link Pieces}
 * @param last its last word
 * @param hash of its name; those with the same one mean the same place
 * @param sites what it can mean
 * @param container what the text says that it lies in, as in <i>Paris, Texas</i>; absent: nothing
 * @param clues what speaks for a place, in points
 * @param part whether it is part of a longer name, such as that of a university
 */
record Toponym(
        int first,
        int last,
        long hash,
        List<Site> sites,
        @Nullable Site container,
        double clues,
        boolean part) {
    Toponym {
        sites = List.copyOf(sites);
    }
}
