/** Makes a tree of a page's bytes; knows encodings and markup, and nothing of articles. */
@NullMarked
package dateline.enrich.markup;

import org.jspecify.annotations.NullMarked;
