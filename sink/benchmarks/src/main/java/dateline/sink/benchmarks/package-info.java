/** Measures of delivery; not released. */
@NullMarked
package dateline.sink.benchmarks;

import org.jspecify.annotations.NullMarked;
