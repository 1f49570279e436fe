/** Moves pages between the topic and WARC files, in both directions, without losing or doubling one. */
@NullMarked
package dateline.deploy.standalone.archive;

import org.jspecify.annotations.NullMarked;
