/** Publishes one versioned event per article; the roof over its parts. */
@NullMarked
package dateline.sink;

import org.jspecify.annotations.NullMarked;
