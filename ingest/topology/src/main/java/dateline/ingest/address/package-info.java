/** Gives the addresses of pages one form; asks nobody. */
@NullMarked
package dateline.ingest.address;

import org.jspecify.annotations.NullMarked;
