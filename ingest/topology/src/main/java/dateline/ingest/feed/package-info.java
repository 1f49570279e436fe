/** Reads the documents that list articles: feeds, news sitemaps and the feed links of home pages; fetches nothing. */
@NullMarked
package dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
