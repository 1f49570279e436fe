/** Finds what a text quotes, and who said it; knows words, not pages. */
@NullMarked
package dateline.enrich.quotation;

import org.jspecify.annotations.NullMarked;
