package dateline.enrich.benchmarks.place;

/**
 * A populated place as GeoNames has it.
 *
 * @param id its number there; 0: not known
 * @param country ISO 3166-1 alpha-2
 * @param division GeoNames' own code of the first-level division, unique within the country
 * @param district GeoNames' own code of the second-level division; empty: not known
 * @param section whether it is a section of a city rather than a city of its own
 * @param population 0: not known
 */
record City(
        int id,
        String name,
        String country,
        String division,
        String district,
        boolean section,
        double latitude,
        double longitude,
        int population) {}
