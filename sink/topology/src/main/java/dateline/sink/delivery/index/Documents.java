package dateline.sink.delivery.index;

import dateline.enrich.events.Sentiment;
import dateline.sink.delivery.filter.Facet;
import dateline.sink.delivery.filter.NewsAnalyzer;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** How records become documents. All have a key, a kind, a time to sort by, the time of their record, and their JSON. */
final class Documents {
    static final String KEY = "key";
    static final String KIND = "kind";
    /** When it happened, in milliseconds: what lists are sorted by. */
    static final String TIME = "time";
    /** The record's timestamp, in milliseconds: what the window goes by. */
    static final String RECORDED = "recorded";

    static final String JSON = "json";

    static final String ARTICLE = "article";
    /** 1 for the version of an article that stands, 0 for those before. */
    static final String LATEST = "latest";
    /** The number of an article's version. */
    static final String VERSION = "version";

    static final String TONE = "tone";
    static final String DUPLICATE = "duplicate";
    static final String STATUS = "status";

    static final String STORY = "story";
    static final String ENDED = "ended";
    static final String SIZE = "size";

    static final String TREND = "trend";
    static final String TREND_KIND = "trendKind";
    static final String PERIOD = "period";
    static final String SUBJECT = "subject";
    static final String COUNT = "count";

    private Documents() {}

    /** The key of an article's version. */
    static String key(ArticleEvent event) {
        return key(event.article().id(), event.version());
    }

    static String key(String article, int version) {
        return ARTICLE + "/" + article + "/" + version;
    }

    static Document of(ArticleEvent event, byte[] json, long recorded) {
        Document document = common(key(event), ARTICLE, event.versionCreated().toEpochMilli(), json, recorded);
        document.add(new StringField(ARTICLE, event.article().id(), Field.Store.NO));
        document.add(new NumericDocValuesField(LATEST, 1));
        document.add(new LongField(VERSION, event.version(), Field.Store.NO));
        for (Facet facet : Facet.values()) {
            facet.of(event).forEach(value -> document.add(new StringField(facet.word(), value, Field.Store.NO)));
        }
        Sentiment sentiment = event.article().analysis().sentiment();
        if (sentiment != null) {
            document.add(new DoubleField(TONE, sentiment.score(), Field.Store.NO));
        }
        if (event.isDuplicate()) {
            document.add(new StringField(DUPLICATE, "true", Field.Store.NO));
        }
        if (event.pubStatus() != PubStatus.USABLE) {
            document.add(new StringField(STATUS, event.pubStatus().word(), Field.Store.NO));
        }
        document.add(new TextField(
                NewsAnalyzer.FIELD, NewsAnalyzer.textOf(event.article().facts()), Field.Store.NO));
        return document;
    }

    static Document of(Story story, byte[] json, long recorded) {
        Document document = common(STORY + "/" + story.id(), STORY, story.end().toEpochMilli(), json, recorded);
        if (story.region() != null) {
            document.add(
                    new StringField(Facet.REGION.word(), story.region().id().id(), Field.Store.NO));
        }
        story.countries()
                .forEach(code -> document.add(new StringField(
                        Facet.COUNTRY.word(), code.toLowerCase(java.util.Locale.ROOT), Field.Store.NO)));
        story.actors().forEach(actor -> {
            document.add(
                    new StringField(Facet.ACTOR.word(), actor.id().toLowerCase(java.util.Locale.ROOT), Field.Store.NO));
            document.add(new StringField(
                    Facet.ACTOR.word(), actor.name().toLowerCase(java.util.Locale.ROOT), Field.Store.NO));
        });
        if (story.mergedInto() != null) {
            document.add(new StringField(ENDED, "true", Field.Store.NO));
        }
        if (story.headline() != null) {
            document.add(new TextField(NewsAnalyzer.FIELD, story.headline(), Field.Store.NO));
        }
        document.add(new LongField(SIZE, story.articleCount(), Field.Store.NO));
        return document;
    }

    static Document of(Trend trend, byte[] json, long recorded) {
        Document document =
                common(TREND + "/" + trend.key(), TREND, trend.start().toEpochMilli(), json, recorded);
        document.add(new StringField(TREND_KIND, trend.kind().word(), Field.Store.NO));
        document.add(new StringField(PERIOD, trend.period().word(), Field.Store.NO));
        document.add(new StringField(SUBJECT, trend.subject(), Field.Store.NO));
        document.add(new SortedDocValuesField(SUBJECT, new BytesRef(trend.subject())));
        document.add(new NumericDocValuesField(COUNT, trend.articles()));
        return document;
    }

    private static Document common(String key, String kind, long time, byte[] json, long recorded) {
        Document document = new Document();
        document.add(new KeywordField(KEY, key, Field.Store.NO));
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new LongField(TIME, time, Field.Store.NO));
        document.add(new LongPoint(RECORDED, recorded));
        document.add(new StoredField(JSON, json));
        return document;
    }
}
