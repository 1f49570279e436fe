/** Says which countries and regions an article is about; knows its actors and places, not its markup. */
@NullMarked
package dateline.enrich.region;

import org.jspecify.annotations.NullMarked;
