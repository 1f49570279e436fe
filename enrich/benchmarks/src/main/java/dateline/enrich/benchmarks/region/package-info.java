/** Measures how well the countries of articles are found. */
@NullMarked
package dateline.enrich.benchmarks.region;

import org.jspecify.annotations.NullMarked;
