/** Tells an event in the words of other standards. Knows events, not Kafka. */
@NullMarked
package dateline.sink.projection;

import org.jspecify.annotations.NullMarked;
