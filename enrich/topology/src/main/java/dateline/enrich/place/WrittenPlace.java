package dateline.enrich.place;

import java.util.List;

/**
 * A place that somebody wrote down by hand.
 *
 * @param names all names that lead to it
 */
record WrittenPlace(Site site, List<String> names) {
    WrittenPlace {
        names = List.copyOf(names);
    }
}
