/** What ingest publishes and what every event of Dateline is made of; knows Kafka's serdes, but no stage. */
@NullMarked
package dateline.ingest.events;

import org.jspecify.annotations.NullMarked;
