package dateline.sink.delivery.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    private Path folder;

    /** As where a write failed: Lucene's writer is closed from then on. */
    @Test
    void saysOfAClosedIndexThatItCannotBeUsed() {
        Store store = Store.open(folder);

        store.close();

        assertThatThrownBy(() -> store.put("a", new Document())).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(
                        () -> store.search(searcher -> searcher.getIndexReader().numDocs()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
