/** Tells versions of an article apart. Knows articles, not Kafka. */
@NullMarked
package dateline.sink.revision;

import org.jspecify.annotations.NullMarked;
