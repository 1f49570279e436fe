/** Judges the tone of a text and how it speaks of those whom it names; knows words, not pages. */
@NullMarked
package dateline.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
