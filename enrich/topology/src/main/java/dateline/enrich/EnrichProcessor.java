package dateline.enrich;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Withdrawal;
import dateline.enrich.site.SiteMemory;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Trace;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enriches page after page, and tells each one's source what became of it. */
final class EnrichProcessor extends ContextualProcessor<String, RawPage, String, Object> {
    static final String ARTICLES = "articles";
    static final String OUTCOMES = "outcomes";
    /** The store of what is remembered of each host. */
    static final String SITES = "sites";

    static final String WITHDRAWALS = "withdrawals";

    private static final int FIRST_FAILURE = 400;
    private static final Logger LOG = LoggerFactory.getLogger(EnrichProcessor.class);

    private final Enricher enricher;
    private final InstantSource clock;
    private final EnrichMeters meters;

    EnrichProcessor(Enricher enricher, InstantSource clock, EnrichMeters meters) {
        this.enricher = enricher;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void process(Record<String, RawPage> incoming) {
        try (Trace.Scope _ = Trace.follow(incoming.headers())) {
            enrich(incoming);
        }
    }

    private void enrich(Record<String, RawPage> incoming) {
        RawPage page = incoming.value();
        if (page != null) {
            Record<String, RawPage> atFetch =
                    incoming.withTimestamp(page.fetchedAt().toEpochMilli());
            switch (meters.timed(() -> enriched(page))) {
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

    /** What a page that is no article holds is nothing to remember. */
    private Enrichment enriched(RawPage page) {
        KeyValueStore<String, SiteMemory> sites = context().getStateStore(SITES);
        String host = page.url().getHost().toLowerCase(Locale.ROOT);
        SiteMemory site = Objects.requireNonNullElseGet(sites.get(host), SiteMemory::new);
        Enrichment enrichment = enricher.enrich(page, site);
        if (enrichment instanceof Enrichment.Found) {
            sites.put(host, site);
        }
        return enrichment;
    }

    private void publish(Record<String, RawPage> incoming, Article article) {
        context().forward(incoming.withKey(article.id()).withValue((Object) article), ARTICLES);
        meters.published(article);
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

    private void settle(Record<String, RawPage> incoming, Reason reason, @Nullable String detail) {
        RawPage page = incoming.value();
        meters.settled(reason);
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
