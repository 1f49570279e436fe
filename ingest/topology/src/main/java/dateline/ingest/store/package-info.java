/** Keeps values packed in state stores and forgets what is past; knows stores, but nothing of what they hold. */
@NullMarked
package dateline.ingest.store;

import org.jspecify.annotations.NullMarked;
