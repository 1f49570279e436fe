/** Reads pages from WARC files and writes them there; knows pages, but neither topics nor how files are found. */
@NullMarked
package dateline.ingest.warc;

import org.jspecify.annotations.NullMarked;
