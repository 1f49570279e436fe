package dateline.ingest.feed;

/** What an operator says that an address is; what it turns out to be is judged by its content. */
public enum FeedKind {
    /** RSS or Atom. */
    FEED,
    /** A news sitemap, or an index of such. */
    SITEMAP,
    /** A sitemap that a robots.txt names, perhaps of all that was ever published: only news is taken from it. */
    NEWS_SITEMAP,
    /** A front page, which names its feeds. */
    HOME
}
