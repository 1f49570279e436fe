package dateline.sink.revision;

import dateline.sink.events.ArticleEvent;

/** What an article turned out to be beside what was published of it before. */
public sealed interface Revision {
    /**
     * A first or a further version.
     *
     * @param event to be published once its copies and its story are known
     */
    record Version(ArticleEvent event) implements Revision {}

    /**
     * Nothing that a reader sees is new.
     *
     * @param version the version that stands
     */
    record Unchanged(int version) implements Revision {}

    /**
     * Fetched before the version that was published last: an archive that is replayed, or a late page.
     *
     * @param version the version that stands
     */
    record Superseded(int version) implements Revision {}
}
