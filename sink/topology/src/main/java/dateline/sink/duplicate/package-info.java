/** Finds texts that are copies of others. Knows texts and their ids, not Kafka. */
@NullMarked
package dateline.sink.duplicate;

import org.jspecify.annotations.NullMarked;
