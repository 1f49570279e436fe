/** Cuts text into tokens and sentences, once for all annotators; knows no language's vocabulary but its abbreviations. */
@NullMarked
package dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
