/** Measures how soon what is published is in its readers' hands. Knows records' headers, not who reads. */
@NullMarked
package dateline.sink.lateness;

import org.jspecify.annotations.NullMarked;
