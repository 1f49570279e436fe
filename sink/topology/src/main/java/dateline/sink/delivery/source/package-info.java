/** How the followed sources fare, as ingest tells it. */
@NullMarked
package dateline.sink.delivery.source;

import org.jspecify.annotations.NullMarked;
