package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One place in a text where a place is named as such.
 *
 * @param first the first token of the name
 * @param last its last token
 * @param name its usual name
 * @param country where it is; absent: not known
 */
record Location(int first, int last, String name, Entry.@Nullable Country country) {
    /** What all namings of one place share. */
    String key() {
        return country == null ? name : name + '\t' + country.code();
    }
}
