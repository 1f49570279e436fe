package dateline.sink;

import dateline.enrich.events.Article;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.sink.duplicate.Probe;
import dateline.sink.events.ArticleEvent;
import dateline.sink.story.Report;
import dateline.sink.trend.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands on what a desk has to say, each kind to its topic. */
final class DeskOutput {
    static final String ARTICLES = "write-articles";
    static final String REGIONS = "write-articles-by-region";
    static final String OUTCOMES = "write-outcomes";
    static final String PROBES = "write-probes";
    static final String NOTES = "write-notes";
    static final String REPORTS = "write-reports";
    static final String TALLIES = "write-tallies";

    private final ProcessorContext<String, Object> context;
    private final InstantSource clock;
    private final SinkMeters meters;

    DeskOutput(ProcessorContext<String, Object> context, InstantSource clock, SinkMeters meters) {
        this.context = context;
        this.clock = clock;
        this.meters = meters;
    }

    /** Publishes an event for all and for its region; the record's time is the page's. */
    void event(ArticleEvent event) {
        Instant now = clock.instant();
        meters.published(event, now);
        Record<String, Object> record = new Record<>(
                event.article().id(), event, event.versionCreated().toEpochMilli(), CloudEvents.headers(event, now));
        context.forward(record, ARTICLES);
        if (event.article().analysis().region() != null) {
            context.forward(record, REGIONS);
        }
        settled(event.article(), Reason.PUBLISHED, "version " + event.version());
    }

    /** Tells an article's source what became of it. */
    void settled(Article article, Reason reason, String detail) {
        meters.settled(reason);
        if (article.source() != null) {
            String source = article.source().id();
            Outcome outcome = new Outcome(source, article.fetch().asked(), reason, detail, clock.instant());
            forward(source, outcome, OUTCOMES);
        }
    }

    void probe(Probe probe) {
        forward(Integer.toString(probe.group()), probe, PROBES);
    }

    void note(String article, Note note) {
        forward(article, note, NOTES);
    }

    void report(Report report) {
        forward(report.article().id(), report, REPORTS);
    }

    void tallies(Map<String, Tally> tallies) {
        tallies.forEach((slot, tally) -> forward(slot, tally, TALLIES));
    }

    private void forward(String key, Object value, String sink) {
        Headers none = new RecordHeaders();
        context.forward(new Record<>(key, value, context.currentStreamTimeMs(), none), sink);
    }
}
