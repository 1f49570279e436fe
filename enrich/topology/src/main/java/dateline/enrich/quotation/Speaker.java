package dateline.enrich.quotation;

/**
 * Who said it.
 *
 * @param name id of an actor, else the words of the text
 * @param token where he is named
 */
record Speaker(String name, int token) {}
