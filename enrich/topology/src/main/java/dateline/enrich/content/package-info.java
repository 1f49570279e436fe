/** Finds the article's own text among all that stands on a page; knows HTML, but neither JSON-LD nor dates. */
@NullMarked
package dateline.enrich.content;

import org.jspecify.annotations.NullMarked;
