/** Writes what is published into PostgreSQL, each version once. Knows Kafka's consumer and JDBC, not the topology. */
@NullMarked
package dateline.sink.postgres;

import org.jspecify.annotations.NullMarked;
