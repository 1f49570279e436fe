package dateline.sink.delivery.index;

import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.filter.ArticleFilter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The articles, stories and trends of the recent window. Thread-safe. */
public final class NewsIndex implements AutoCloseable {
    private static final int MOST_VERSIONS = 500;
    private static final int MOST_WINDOWS = 10_000;

    private final Store store;
    private final Indexer indexer;
    private final Paging newestFirst = new Paging(Documents.TIME);
    private final Paging largestFirst = new Paging(Documents.SIZE);
    /** By number: a version may have been created at the very moment that the one before was. */
    private final Paging lastFirst = new Paging(Documents.VERSION);

    private NewsIndex(Store store, Indexer indexer) {
        this.store = store;
        this.indexer = indexer;
    }

    /**
     * Opens the index and goes on reading the topics where it ended.
     *
     * @param prefix what topics' names begin with
     * @param failed is told once where reading or writing broke
     * @throws java.io.UncheckedIOException if the folder cannot be used
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static NewsIndex start(
            Broker broker, String prefix, IndexSettings settings, java.util.function.Consumer<Throwable> failed) {
        Store store = Store.open(settings.directory());
        Indexer indexer = new Indexer(store, settings.window(), InstantSource.system(), prefix);
        indexer.start(broker, failed);
        return new NewsIndex(store, indexer);
    }

    /** Whether everything is in it that was on the topics when it was opened. */
    public boolean isReady() {
        return indexer.hasCaughtUp();
    }

    /** From there the stream tells all articles that a question asked from now on may not find yet. */
    public Cursor cursor() {
        indexer.refresh();
        return indexer.cursor();
    }

    /**
     * Articles in the versions that stand, the newest version first.
     *
     * @param after what the page before told; absent: the first page
     * @throws IllegalArgumentException where that is not what a page told
     */
    public Hits articles(ArticleFilter filter, int limit, @Nullable String after) {
        return ask(searcher -> newestFirst.page(searcher, Queries.articles(filter), limit, after));
    }

    /** All versions of an article that the window holds, the newest first. */
    public List<String> versions(String id) {
        return ask(searcher -> lastFirst
                .page(searcher, Queries.versions(id), MOST_VERSIONS, null)
                .items());
    }

    /** Stories that have not ended by a merge. */
    public Hits stories(StoryFilter filter, int limit, @Nullable String after) {
        Paging paging = filter.bySize() ? largestFirst : newestFirst;
        return ask(searcher -> paging.page(searcher, Queries.stories(filter), limit, after));
    }

    /** One story, whatever became of it. */
    public Optional<String> story(String id) {
        Query query = Queries.term(Documents.KEY, Documents.STORY + "/" + id);
        return ask(searcher ->
                newestFirst.page(searcher, query, 1, null).items().stream().findFirst());
    }

    /**
     * The windows of the subjects of whom most is written, or of those that are asked for, the oldest first; of more than
     * 10,000 the newest.
     */
    public List<String> trends(TrendFilter filter) {
        return ask(searcher -> {
            BooleanQuery.Builder query = Queries.trends(filter);
            if (filter.subjects().isEmpty()) {
                Set<String> subjects = searcher.search(query.build(), new MostWritten(filter.limit()));
                if (subjects.isEmpty()) {
                    return List.of();
                }
                Queries.addAny(query, Documents.SUBJECT, subjects);
            }
            return newestFirst
                    .page(searcher, query.build(), MOST_WINDOWS, null)
                    .items()
                    .reversed();
        });
    }

    private <R> R ask(Store.Question<R> question) {
        indexer.refresh();
        return store.search(question);
    }

    @Override
    public void close() {
        indexer.close();
        store.close();
    }
}
