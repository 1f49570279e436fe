/** Articles sent to addresses that subscribers name: signed, again until they arrive, with a log. */
@NullMarked
package dateline.sink.delivery.webhook;

import org.jspecify.annotations.NullMarked;
