/** Hosts stages: settings, topics, Kafka Streams, dead letters, health and metrics; knows no stage. */
@NullMarked
package dateline.deploy.runtime;

import org.jspecify.annotations.NullMarked;
