/** What Dateline publishes: all that an outsider may depend on; knows no stage. */
@NullMarked
package dateline.sink.events;

import org.jspecify.annotations.NullMarked;
