/** Finds where the places are that a text names; knows coordinates and namesakes, not who acts. */
@NullMarked
package dateline.enrich.place;

import org.jspecify.annotations.NullMarked;
