/** Learns which lines a site repeats under its articles; knows texts, not Kafka. */
@NullMarked
package dateline.enrich.site;

import org.jspecify.annotations.NullMarked;
