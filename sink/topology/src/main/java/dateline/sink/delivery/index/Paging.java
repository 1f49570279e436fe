package dateline.sink.delivery.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lists what a query finds page by page: a page begins after a number and a key, whatever came in between. */
final class Paging {
    private final String field;
    private final Sort sort;

    /** The greatest number first, then by key. */
    Paging(String field) {
        this.field = field;
        this.sort = new Sort(
                LongField.newSortField(field, true, SortedNumericSelector.Type.MIN),
                KeywordField.newSortField(Documents.KEY, false, SortedSetSelector.Type.MIN));
    }

    /**
     * A page.
     *
     * @param after what the page before told; absent: the first
     * @throws IllegalArgumentException where that is not what a page in this order told
     */
    Hits page(IndexSearcher searcher, Query query, int limit, @Nullable String after) throws IOException {
        TopDocs found = searcher.searchAfter(after == null ? null : place(searcher, after), query, limit + 1, sort);
        List<ScoreDoc> shown = List.of(found.scoreDocs).subList(0, Math.min(limit, found.scoreDocs.length));
        boolean more = found.scoreDocs.length > limit;
        return new Hits(json(searcher, shown), more ? place((FieldDoc) shown.getLast()) : null);
    }

    private static List<String> json(IndexSearcher searcher, List<ScoreDoc> found) throws IOException {
        StoredFields fields = searcher.storedFields();
        List<String> json = new ArrayList<>();
        for (ScoreDoc doc : found) {
            json.add(fields.document(doc.doc).getBinaryValue(Documents.JSON).utf8ToString());
        }
        return json;
    }

    private String place(FieldDoc doc) {
        String text = field + " " + doc.fields[0] + " " + ((BytesRef) doc.fields[1]).utf8ToString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** No two documents have the same number and key, so that it need not be known which document it was. */
    private FieldDoc place(IndexSearcher searcher, String text) {
        String[] parts = decoded(text).split(" ", 3);
        if (parts.length < 3 || !parts[0].equals(field)) {
            throw refused(text);
        }
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        try {
            return new FieldDoc(last, Float.NaN, new Object[] {Long.valueOf(parts[1]), new BytesRef(parts[2])});
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "after must be what the page before, in the same order, told as next but is '" + text + "'");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
    }
}
