package dateline.enrich;

import dateline.enrich.events.Article;
import dateline.enrich.events.Withdrawal;
import dateline.enrich.site.SiteMemory;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** pages → enrich → articles, withdrawals and outcomes. */
public final class EnrichTopology {
    private final Topic<RawPage> pages;
    private final Topic<Article> articles;
    private final Topic<Withdrawal> withdrawals;
    private final Topic<Outcome> outcomes;
    private final Enricher enricher;
    private final InstantSource clock;
    private final EnrichMeters meters;

    /**
     * A topology.
     *
     * @param prefix what the names of all topics start with, such as {@code news.}
     * @param enricher does the work
     * @param clock says when an outcome was settled
     * @param registry takes the stage's meters
     */
    public EnrichTopology(String prefix, Enricher enricher, InstantSource clock, MeterRegistry registry) {
        pages = RawPage.TOPIC.under(prefix);
        articles = Article.TOPIC.under(prefix);
        withdrawals = Withdrawal.TOPIC.under(prefix);
        outcomes = Outcome.TOPIC.under(prefix);
        this.enricher = enricher;
        this.clock = clock;
        this.meters = new EnrichMeters(registry);
    }

    /** Builds it. */
    public Topology build() {
        Topology topology = new Topology();
        topology.addSource(
                "pages", pages.keySerde().deserializer(), pages.serde().deserializer(), pages.name());
        topology.addProcessor("enrich", () -> new EnrichProcessor(enricher, clock, meters), "pages");
        topology.addStateStore(sites(), "enrich");
        topology.addSink(
                EnrichProcessor.ARTICLES,
                articles.name(),
                articles.keySerde().serializer(),
                articles.serde().serializer(),
                "enrich");
        topology.addSink(
                EnrichProcessor.WITHDRAWALS,
                withdrawals.name(),
                withdrawals.keySerde().serializer(),
                withdrawals.serde().serializer(),
                "enrich");
        topology.addSink(
                EnrichProcessor.OUTCOMES,
                outcomes.name(),
                outcomes.keySerde().serializer(),
                outcomes.serde().serializer(),
                "enrich");
        return topology;
    }

    /**
     * What is remembered of each host. Ingest puts all pages of a host on one partition, so that the task that owns it
     * sees them all; were they spread, each task would learn the same from its share, only later.
     */
    private static StoreBuilder<KeyValueStore<String, SiteMemory>> sites() {
        Serde<SiteMemory> memories =
                Serdes.serdeFrom((topic, memory) -> memory.toBytes(), (topic, bytes) -> SiteMemory.of(bytes));
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(EnrichProcessor.SITES), Serdes.String(), memories)
                .withCachingEnabled();
    }
}
