package dateline.sink.revision;

import dateline.enrich.events.Article;
import dateline.sink.events.ArticleEvent;

/** What an article turned out to be beside what was published of it before. */
public sealed interface Revision {
    /** The article that was looked at. */
    Article article();

    /**
     * A first or a further version.
     *
     * @param event to be published
     */
    record Version(ArticleEvent event) implements Revision {
        @Override
        public Article article() {
            return event.article();
        }

        /** What the next version is compared with. */
        public Edition edition() {
            return new Edition(
                    event.version(),
                    event.firstCreated(),
                    event.versionCreated(),
                    event.article().facts());
        }
    }

    /**
     * Nothing that a reader sees is new.
     *
     * @param version the version that stands
     */
    record Unchanged(Article article, int version) implements Revision {}

    /**
     * Fetched before the version that was published last: an archive that is replayed, or a late page.
     *
     * @param version the version that stands
     */
    record Superseded(Article article, int version) implements Revision {}
}
