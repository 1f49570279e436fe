package dateline.enrich;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enriches page after page, and tells each one's source what became of it. */
final class EnrichProcessor extends ContextualProcessor<String, RawPage, String, Object> {
    static final String ARTICLES = "articles";
    static final String OUTCOMES = "outcomes";
    static final String WITHDRAWALS = "withdrawals";

    private static final int FIRST_FAILURE = 400;
    private static final Logger LOG = LoggerFactory.getLogger(EnrichProcessor.class);

    private final Enricher enricher;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Timer timer;

    EnrichProcessor(Enricher enricher, InstantSource clock, MeterRegistry registry) {
        this.enricher = enricher;
        this.clock = clock;
        this.registry = registry;
        timer = Timer.builder("dateline.enrich")
                .description("Time from a page's bytes to its article")
                .publishPercentileHistogram()
                .register(registry);
        // A counter that appears with its first page hides that page from a rate.
        Arrays.stream(Reason.values())
                .filter(reason ->
                        reason == Reason.ENRICHED || reason == Reason.GONE || reason.kind() == Reason.Kind.REJECTED)
                .forEach(this::outcomes);
    }

    @Override
    public void process(Record<String, RawPage> incoming) {
        RawPage page = incoming.value();
        if (page != null) {
            Record<String, RawPage> atFetch =
                    incoming.withTimestamp(page.fetchedAt().toEpochMilli());
            switch (timed(page)) {
                case Enrichment.Found(Article article) -> publish(atFetch, article);
                case Enrichment.Rejected(Reason reason, String detail) -> {
                    if (reason == Reason.GONE) {
                        withdraw(atFetch, detail);
                    }
                    settle(atFetch, reason, detail);
                }
            }
        }
    }

    private Enrichment timed(RawPage page) {
        Timer.Sample sample = Timer.start(registry);
        Enrichment enrichment = enricher.enrich(page);
        sample.stop(timer);
        return enrichment;
    }

    private void publish(Record<String, RawPage> incoming, Article article) {
        context().forward(incoming.withKey(article.id()).withValue((Object) article), ARTICLES);
        settle(incoming, Reason.ENRICHED, null);
    }

    /** Sink knows whether an article ever stood there. */
    private void withdraw(Record<String, RawPage> incoming, String detail) {
        RawPage page = incoming.value();
        boolean isThere = page.status() < FIRST_FAILURE;
        Withdrawal withdrawal = new Withdrawal(
                ArticleId.of(page.url()),
                page.url(),
                page.fetchedAt(),
                isThere ? Withdrawal.Reason.NOTICE : Withdrawal.Reason.GONE,
                isThere ? detail : null);
        context().forward(incoming.withKey(withdrawal.id()).withValue((Object) withdrawal), WITHDRAWALS);
    }

    private Counter outcomes(Reason reason) {
        return registry.counter("dateline.outcomes", "stage", "enrich", "reason", reason.word());
    }

    private void settle(Record<String, RawPage> incoming, Reason reason, @Nullable String detail) {
        RawPage page = incoming.value();
        outcomes(reason).increment();
        LOG.atDebug()
                .addKeyValue("url", page.url())
                .addKeyValue("reason", reason.word())
                .log("page settled");
        Discovery discovery = page.discovery();
        if (discovery != null) {
            String source = discovery.source().id();
            Outcome outcome = new Outcome(source, discovery.url(), reason, detail, clock.instant());
            context().forward(incoming.withKey(source).withValue((Object) outcome), OUTCOMES);
        }
    }
}
