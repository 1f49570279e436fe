package dateline.enrich.name;

/** What a name is that of. */
public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** Anything else, such as a people, an event, a law or a work. */
    OTHER
}
