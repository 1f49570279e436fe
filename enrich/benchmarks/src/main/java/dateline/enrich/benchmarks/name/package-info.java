/** Learns the model that finds names, and says how good it is. */
@NullMarked
package dateline.enrich.benchmarks.name;

import org.jspecify.annotations.NullMarked;
