/** Looks at a site that is to be followed and says what there lists its articles; remembers nothing. */
@NullMarked
package dateline.ingest.site;

import org.jspecify.annotations.NullMarked;
