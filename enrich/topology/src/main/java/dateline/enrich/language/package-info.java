/** Says which language a text is written in; knows texts, not pages. */
@NullMarked
package dateline.enrich.language;

import org.jspecify.annotations.NullMarked;
