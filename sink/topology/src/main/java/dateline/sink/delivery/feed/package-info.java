/** Published articles as an endless sequence that can be joined at any cursor; knows Kafka's consumer, no HTTP. */
@NullMarked
package dateline.sink.delivery.feed;

import org.jspecify.annotations.NullMarked;
