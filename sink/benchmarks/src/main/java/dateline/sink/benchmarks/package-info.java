/** Measures what sink does: how well stories are found, what an article costs, and how soon it is delivered. Not released. */
@NullMarked
package dateline.sink.benchmarks;

import org.jspecify.annotations.NullMarked;
