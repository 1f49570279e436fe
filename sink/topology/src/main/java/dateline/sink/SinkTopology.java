package dateline.sink;

import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedRegion;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import dateline.sink.revision.Edition;
import dateline.sink.revision.Revision;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** enriched articles → versions → published events, on one topic for all and one for each region. */
public final class SinkTopology {
    static final String EDITIONS = "editions";

    private final Topic<Article> enriched;
    private final Topic<ArticleEvent> articles;
    private final Topic<Outcome> outcomes;
    private final InstantSource clock;
    private final SinkMeters meters;

    /**
     * The topology over topics of a prefix.
     *
     * @param prefix what every topic's name begins with
     * @param clock tells when an outcome was settled and how late an event is
     * @param registry takes the stage's meters
     */
    public SinkTopology(String prefix, InstantSource clock, MeterRegistry registry) {
        this.enriched = Article.TOPIC.under(prefix);
        this.articles = ArticleEvent.TOPIC.under(prefix);
        this.outcomes = Outcome.TOPIC.under(prefix);
        this.clock = clock;
        this.meters = new SinkMeters(registry);
    }

    /** Its steps. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(editions());
        KStream<String, Revision> revisions = builder.stream(
                        enriched.name(),
                        Consumed.with(enriched.keySerde(), enriched.serde()).withName("read-enriched"))
                .process(RevisionProcessor::new, Named.as("compare"), EDITIONS);
        publish(revisions);
        settle(revisions);
        return builder.build();
    }

    private static StoreBuilder<KeyValueStore<String, Edition>> editions() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EDITIONS), Serdes.String(), new JsonSerde<>(Edition.class));
    }

    private void publish(KStream<String, Revision> revisions) {
        KStream<String, ArticleEvent> events = revisions
                .flatMapValues(SinkTopology::event, Named.as("published-only"))
                .processValues(CloudEventHeaders::new, Named.as("cloud-event-headers"))
                .peek((id, event) -> meters.published(event, clock.instant()), Named.as("measure"));
        events.to(
                articles.name(),
                Produced.with(articles.keySerde(), articles.serde()).withName("write-articles"));
        events.filter((id, event) -> event.article().analysis().region() != null, Named.as("with-region"))
                .to(
                        (id, event, context) -> regionTopic(event),
                        Produced.with(articles.keySerde(), articles.serde()).withName("write-articles-by-region"));
    }

    private static List<ArticleEvent> event(Revision revision) {
        return revision instanceof Revision.Version(ArticleEvent event) ? List.of(event) : List.of();
    }

    private String regionTopic(ArticleEvent event) {
        AssignedRegion region = event.article().analysis().region();
        return region == null ? articles.name() : articles.of(region.id().id()).name();
    }

    private void settle(KStream<String, Revision> revisions) {
        revisions
                .flatMap((id, revision) -> outcome(revision).toList(), Named.as("settle"))
                .to(
                        outcomes.name(),
                        Produced.with(outcomes.keySerde(), outcomes.serde()).withName("write-outcomes"));
    }

    private Stream<KeyValue<String, Outcome>> outcome(Revision revision) {
        Reason reason = reason(revision);
        meters.settled(reason);
        Article article = revision.article();
        return Stream.ofNullable(article.source())
                .map(source -> KeyValue.pair(
                        source.id(),
                        new Outcome(source.id(), article.fetch().url(), reason, detail(revision), clock.instant())));
    }

    private static Reason reason(Revision revision) {
        return switch (revision) {
            case Revision.Version version -> Reason.PUBLISHED;
            case Revision.Unchanged unchanged -> Reason.UNCHANGED;
            case Revision.Superseded superseded -> Reason.DUPLICATE;
        };
    }

    private static String detail(Revision revision) {
        return switch (revision) {
            case Revision.Version(ArticleEvent event) -> "version " + event.version();
            case Revision.Unchanged(Article article, int version) -> "version " + version + " stands";
            case Revision.Superseded(Article article, int version) -> "older than version " + version;
        };
    }
}
