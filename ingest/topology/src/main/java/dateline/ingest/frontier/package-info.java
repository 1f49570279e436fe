/** Decides what is fetched when: one task owns all traffic to a host. Knows neither HTTP nor the formats of feeds. */
@NullMarked
package dateline.ingest.frontier;

import org.jspecify.annotations.NullMarked;
