/** Finds the names in a text and tells what kind of thing each names; knows tokens, not who bears a name. */
@NullMarked
package dateline.enrich.name;

import org.jspecify.annotations.NullMarked;
