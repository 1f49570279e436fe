/** Gathers the articles on one happening. Knows articles, not Kafka. */
@NullMarked
package dateline.sink.story;

import org.jspecify.annotations.NullMarked;
