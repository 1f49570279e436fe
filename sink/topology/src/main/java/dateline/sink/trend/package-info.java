/** Counts what is written of regions, countries, actors and sources. Knows articles, not Kafka. */
@NullMarked
package dateline.sink.trend;

import org.jspecify.annotations.NullMarked;
