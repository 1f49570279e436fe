package dateline.enrich.knowledge;

/** What a name in a text can mean. */
public sealed interface Sense {
    /** What it leads to. */
    Entry entry();

    /** A person. */
    record Named(Entry.Person entry) implements Sense {}

    /** A body. */
    record Organised(Entry.Body entry) implements Sense {}

    /** A state or territory by one of its names. */
    record State(Entry.Country entry) implements Sense {}

    /**
     * A seat of government.
     *
     * @param city its name
     */
    record Capital(Entry.Country entry, String city) implements Sense {}

    /** A state's people, or what belongs to it. */
    record Demonym(Entry.Country entry) implements Sense {}
}
