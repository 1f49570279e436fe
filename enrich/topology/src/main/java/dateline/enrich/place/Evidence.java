package dateline.enrich.place;

/**
 * One thing in an article that speaks for a country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param where where in the article it stands
 */
public record Evidence(String country, Kind kind, Where where) {
    /** What it is. */
    public enum Kind {
        /** The state by name. */
        STATE,
        /** Its people, or what belongs to it, as in <i>French</i>. */
        DEMONYM,
        /** A place in it. */
        PLACE,
        /** A place's name inside that of something else, such as a newspaper. */
        PART,
        /** The place from which the report was filed. */
        DATELINE,
        /** Somebody who belongs to it. */
        ACTOR,
        /** A word that is at home in it. */
        CUE
    }

    /** Where in an article something stands. */
    public enum Where {
        HEADLINE,
        OPENING,
        BODY
    }
}
