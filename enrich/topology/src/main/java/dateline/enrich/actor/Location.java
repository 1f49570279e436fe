package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;

/**
 * One place in a text where a place is named as such.
 *
 * @param first the first token of the name
 * @param last its last token
 * @param name its usual name
 * @param country where it is
 */
record Location(int first, int last, String name, Entry.Country country) {}
