/** The ingest stage: sources in, pages out. Wires its sub-packages to topics and does nothing else. */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
