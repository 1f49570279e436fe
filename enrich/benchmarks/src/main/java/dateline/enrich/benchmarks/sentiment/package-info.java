/** Trains the model of sentiment towards a target from public data and tells how far it can be trusted. */
@NullMarked
package dateline.enrich.benchmarks.sentiment;

import org.jspecify.annotations.NullMarked;
