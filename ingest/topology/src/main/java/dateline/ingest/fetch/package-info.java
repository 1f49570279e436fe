/** Makes one guarded HTTP exchange and says what came of it; knows neither queues nor Kafka's topics. */
@NullMarked
package dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
