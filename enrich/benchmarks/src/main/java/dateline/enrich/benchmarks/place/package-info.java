/** Builds the atlas that ships with Dateline from published facts. Knows their formats, not how the atlas is used. */
@NullMarked
package dateline.enrich.benchmarks.place;

import org.jspecify.annotations.NullMarked;
