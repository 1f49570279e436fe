package dateline.enrich.benchmarks.place;

import dateline.enrich.knowledge.Folding;
import java.util.Comparator;
import java.util.Locale;

/**
 * A line of the atlas.
 *
 * @param division ISO 3166-2 without the country, or {@code ~} and GeoNames' code; empty: none
 * @param kind c city, s section of a city, d first-level division, t second-level division
 * @param id number in GeoNames; 0: not known
 */
record Site(
        String name,
        String country,
        String division,
        char kind,
        double latitude,
        double longitude,
        long population,
        int id) {
    static final Comparator<Site> ORDER = Comparator.comparing(Site::key)
            .thenComparing(Comparator.comparingLong(Site::population).reversed())
            .thenComparing(Site::country)
            .thenComparing(Site::division)
            .thenComparingInt(Site::kind)
            .thenComparingDouble(Site::latitude)
            .thenComparingDouble(Site::longitude);

    /** Names with the same key are one name to whoever reads a text. */
    String key() {
        return Folding.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%.3f\t%.3f\t%d\t%s%n",
                name,
                country,
                division,
                kind,
                latitude,
                longitude,
                population,
                id == 0 ? "" : id);
    }
}
