package dateline.ingest.feed;

/** What an operator says that an address is; what it turns out to be is judged by its content. */
public enum FeedKind {
    /** RSS or Atom. */
    FEED,
    /** A news sitemap, or an index of such. */
    SITEMAP,
    /** A front page, which names its feeds. */
    HOME
}
