package dateline.sink.delivery.index;

import dateline.sink.delivery.filter.NewsAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lucene's index in a folder. One thread puts and removes; any may search and refresh, which writes what was put. A broken
 * disk is an {@link UncheckedIOException}.
 */
final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final double BUFFER_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Store(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** A question to the index. */
    @FunctionalInterface
    interface Question<R> {
        R ask(IndexSearcher searcher) throws IOException;
    }

    /** Opens what is there; what cannot be read is thrown away. */
    static Store open(Path folder) {
        try {
            return opened(folder);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("reason", e.getMessage())
                    .log("index cannot be read, building it anew");
            return emptied(folder);
        } catch (LockObtainFailedException e) {
            throw new UncheckedIOException("index folder " + folder + " is in use by another process", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open index folder " + folder + ": " + e, e);
        }
    }

    private static Store emptied(Path folder) {
        try {
            IOUtils.rm(folder);
            return opened(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make index folder " + folder + " anew: " + e, e);
        }
    }

    private static Store opened(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(NewsAnalyzer.INSTANCE).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        // What was read since the last commit is read again; it must not stand there twice.
        config.setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        return new Store(directory, writer, new SearcherManager(writer, null));
    }

    /** What was handed to the last commit. */
    Map<String, String> userData() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /**
     * Puts a document in the place of the one with that key.
     *
     * @throws SerializationException if it cannot be indexed, as with a name of more than 32 kB
     */
    void put(String key, Document document) {
        try {
            write(() -> writer.updateDocument(new Term(Documents.KEY, key), document));
        } catch (IllegalArgumentException e) {
            throw new SerializationException("cannot be indexed: " + e.getMessage(), e);
        }
    }

    /** Changes a number of the document with that key, if there is one. */
    void mark(String key, String field, long value) {
        write(() -> writer.updateNumericDocValue(new Term(Documents.KEY, key), field, value));
    }

    /** Removes what a query finds. */
    void remove(Query query) {
        write(() -> writer.deleteDocuments(query));
    }

    /** Removes everything. */
    void clear() {
        write(writer::deleteAll);
    }

    /** Makes what was written visible to questions. */
    void refresh() {
        write(() -> {
            searchers.maybeRefreshBlocking();
            return 0L;
        });
    }

    /** Makes what was written durable, together with what is told of it. */
    void commit(Map<String, String> userData) {
        write(() -> {
            writer.setLiveCommitData(userData.entrySet());
            return writer.commit();
        });
    }

    @FunctionalInterface
    private interface Write {
        long run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index: " + e, e);
        } catch (AlreadyClosedException e) {
            throw broken(e);
        }
    }

    /** The writer closes itself where a write failed, and tells why from then on. */
    private static UncheckedIOException broken(AlreadyClosedException e) {
        return new UncheckedIOException("the index is closed: " + e, new IOException(e));
    }

    /** Asks. */
    <R> R search(Question<R> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index: " + e, e);
        } catch (AlreadyClosedException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            IOUtils.close(searchers, writer, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index: " + e, e);
        }
    }
}
