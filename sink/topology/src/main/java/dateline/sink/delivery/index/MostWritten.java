package dateline.sink.delivery.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Finds the subjects of whom most is written among the trends that a query finds. */
final class MostWritten implements CollectorManager<MostWritten.Sums, Set<String>> {
    private final int limit;

    /**
     * A search for subjects.
     *
     * @param limit how many
     */
    MostWritten(int limit) {
        this.limit = limit;
    }

    /** Sums the articles of each subject. For one thread. */
    static final class Sums extends SimpleCollector {
        private final Map<String, Long> articles = new HashMap<>();
        private SortedDocValues subjects = DocValues.emptySorted();
        private NumericDocValues counts = DocValues.emptyNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            subjects = DocValues.getSorted(context.reader(), Documents.SUBJECT);
            counts = DocValues.getNumeric(context.reader(), Documents.COUNT);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (subjects.advanceExact(doc) && counts.advanceExact(doc)) {
                String subject = subjects.lookupOrd(subjects.ordValue()).utf8ToString();
                articles.merge(subject, counts.longValue(), Long::sum);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public Sums newCollector() {
        return new Sums();
    }

    @Override
    public Set<String> reduce(Collection<Sums> parts) {
        Map<String, Long> all = new HashMap<>();
        parts.forEach(part -> part.articles.forEach((subject, count) -> all.merge(subject, count, Long::sum)));
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
