/** Articles as Server-Sent Events, which a client can leave and join again without gap or repeat. */
@NullMarked
package dateline.sink.delivery.stream;

import org.jspecify.annotations.NullMarked;
