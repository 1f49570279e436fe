package dateline.enrich.actor;

/**
 * One place in a text where somebody is named.
 *
 * @param first the first token of the name
 * @param last its last token
 * @param subject who is meant
 * @param confidence how sure that is, 0 to 1
 */
record Naming(int first, int last, Subject subject, double confidence) {
    /** The same place, where somebody else is meant, or the same of whom more is known. */
    Naming of(Subject other) {
        return new Naming(first, last, other, confidence);
    }
}
