/** Which articles somebody wants, the same for the index, the stream and webhooks; knows no HTTP. */
@NullMarked
package dateline.sink.delivery.filter;

import org.jspecify.annotations.NullMarked;
