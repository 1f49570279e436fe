package dateline.sink.delivery.index;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST_NOT;

import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.filter.Facet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is asked, in Lucene's terms. */
final class Queries {
    private Queries() {}

    /** Everything that was recorded before. */
    static Query recordedBefore(Instant moment) {
        return LongPoint.newRangeQuery(Documents.RECORDED, Long.MIN_VALUE, moment.toEpochMilli() - 1);
    }

    /** Articles in the versions that stand. */
    static Query articles(ArticleFilter filter) {
        BooleanQuery.Builder query =
                of(Documents.ARTICLE).add(NumericDocValuesField.newSlowExactQuery(Documents.LATEST, 1), FILTER);
        for (Facet facet : Facet.values()) {
            addAny(query, facet.word(), filter.wanted(facet));
        }
        if (filter.minSentiment() != null || filter.maxSentiment() != null) {
            double minimum = filter.minSentiment() == null ? -1 : filter.minSentiment();
            double maximum = filter.maxSentiment() == null ? 1 : filter.maxSentiment();
            query.add(DoubleField.newRangeQuery(Documents.TONE, minimum, maximum), FILTER);
        }
        addTime(query, filter.since(), filter.until());
        if (!filter.wantsDuplicates()) {
            query.add(term(Documents.DUPLICATE, "true"), MUST_NOT);
        }
        if (!filter.wantsRetracted()) {
            query.add(term(Documents.STATUS, "canceled"), MUST_NOT);
        }
        Query text = filter.text();
        if (text != null) {
            query.add(text, FILTER);
        }
        return query.build();
    }

    /** All versions of an article. */
    static Query versions(String id) {
        return of(Documents.ARTICLE).add(term(Documents.ARTICLE, id), FILTER).build();
    }

    /** Stories that have not ended. */
    static Query stories(StoryFilter filter) {
        BooleanQuery.Builder query = of(Documents.STORY).add(term(Documents.ENDED, "true"), MUST_NOT);
        ArticleFilter same = filter.same();
        for (Facet facet : List.of(Facet.REGION, Facet.COUNTRY, Facet.ACTOR)) {
            addAny(query, facet.word(), same.wanted(facet));
        }
        addTime(query, same.since(), same.until());
        query.add(LongField.newRangeQuery(Documents.SIZE, filter.minimumArticles(), Long.MAX_VALUE), FILTER);
        Query text = same.text();
        if (text != null) {
            query.add(text, FILTER);
        }
        return query.build();
    }

    /** Counts of one kind of subject. */
    static BooleanQuery.Builder trends(TrendFilter filter) {
        BooleanQuery.Builder query = of(Documents.TREND)
                .add(term(Documents.TREND_KIND, filter.kind().word()), FILTER)
                .add(term(Documents.PERIOD, filter.period().word()), FILTER);
        addAny(query, Documents.SUBJECT, filter.subjects());
        addTime(query, filter.since(), filter.until());
        return query;
    }

    static BooleanQuery.Builder of(String kind) {
        return new BooleanQuery.Builder().add(term(Documents.KIND, kind), FILTER);
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static void addAny(BooleanQuery.Builder query, String field, Set<String> values) {
        if (!values.isEmpty()) {
            query.add(new TermInSetQuery(field, bytes(values)), FILTER);
        }
    }

    private static Collection<BytesRef> bytes(Set<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }

    private static void addTime(BooleanQuery.Builder query, @Nullable Instant since, @Nullable Instant until) {
        if (since != null || until != null) {
            long first = since == null ? Long.MIN_VALUE : since.toEpochMilli();
            long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
            query.add(LongField.newRangeQuery(Documents.TIME, first, last), FILTER);
        }
    }
}
