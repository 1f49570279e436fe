/** The recent window of articles, stories and trends, to be searched; knows Kafka's consumer, no HTTP. */
@NullMarked
package dateline.sink.delivery.index;

import org.jspecify.annotations.NullMarked;
