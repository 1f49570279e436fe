/** Reads robots.txt (RFC 9309) and judges addresses by it; fetches nothing and remembers nothing. */
@NullMarked
package dateline.ingest.robots;

import org.jspecify.annotations.NullMarked;
