package dateline.enrich.actor;

/**
 * One place in a text where somebody is named.
 *
 * @param first the first token of the name
 * @param last its last token
 * @param subject who is meant
 */
record Naming(int first, int last, Subject subject) {}
