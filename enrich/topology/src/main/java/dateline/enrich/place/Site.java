package dateline.enrich.place;

import org.jspecify.annotations.Nullable;

/**
 * A place on earth that a name can mean.
 *
 * @param name its usual name
 * @param country ISO 3166-1 alpha-2; absent: in no one country
 * @param division its first-level division: ISO 3166-2 without the country, or {@code ~} and GeoNames' code; empty: none
 * @param population how many live there; 0: not known
 * @param geonameId its number in GeoNames; absent: not known
 */
record Site(
        String name,
        @Nullable String country,
        String division,
        Kind kind,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long population,
        @Nullable Integer geonameId) {
    /** What kind of place. */
    enum Kind {
        STATE,
        DIVISION,
        DISTRICT,
        CITY,
        SECTION,
        FEATURE;

        static Kind of(char letter) {
            return switch (letter) {
                case 'd' -> DIVISION;
                case 't' -> DISTRICT;
                case 'c' -> CITY;
                case 's' -> SECTION;
                case 'f' -> FEATURE;
                default -> throw new IllegalArgumentException("kind must be one of d t c s f but is '" + letter + "'");
            };
        }
    }

    /** Its first-level division by its ISO 3166-2 code; absent: none, or one that ISO does not list. */
    @Nullable
    String adm1() {
        return country == null || division.isEmpty() || division.charAt(0) == '~' ? null : country + "-" + division;
    }

    /** Whether it lies in another place or is the same. */
    boolean isIn(Site other) {
        return country != null
                && country.equals(other.country)
                && (other.kind == Kind.STATE || (!division.isEmpty() && division.equals(other.division)));
    }
}
