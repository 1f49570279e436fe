package dateline.ingest;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Ledger;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.frontier.Frontier;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.ledger.Ledgers;
import dateline.ingest.ledger.PollReport;
import dateline.ingest.websub.Callback;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The ingest stage: sources → frontier → pages and outcomes → ledgers. The topic {@code frontier} is both written and
 * read: by it a feed or a link reaches the one task that owns its host. By {@code outcomes} and {@code polls} the news of
 * what became of them reaches the one task that owns their source.
 */
public final class IngestTopology {
    private final String prefix;
    private final IngestSettings settings;
    private final Fetcher fetcher;
    private final Executor threads;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * A topology that is yet to be built.
     *
     * @param prefix what all topic names begin with, such as {@code news.}
     * @param fetcher makes the requests; shared by all tasks
     * @param threads run one blocking request each; virtual ones are meant
     */
    public IngestTopology(
            String prefix,
            IngestSettings settings,
            Fetcher fetcher,
            Executor threads,
            InstantSource clock,
            MeterRegistry meters) {
        this.prefix = requireNonNull(prefix, "prefix");
        this.settings = requireNonNull(settings, "settings");
        this.fetcher = requireNonNull(fetcher, "fetcher");
        this.threads = requireNonNull(threads, "threads");
        this.clock = requireNonNull(clock, "clock");
        this.meters = requireNonNull(meters, "meters");
    }

    /** The topics that must exist before the topology runs, without prefix. */
    public static List<Topic<?>> topics() {
        return List.of(Source.TOPIC, FrontierItem.TOPIC, RawPage.TOPIC, Outcome.TOPIC, PollReport.TOPIC, Ledger.TOPIC);
    }

    /** Builds the topology. */
    public Topology build() {
        Frontier frontier =
                new Frontier(settings.pace(), Callback.of(settings.websub()), fetcher, threads, clock, meters);
        Topology topology = new Topology();
        addSource(topology, "read-sources", Source.TOPIC);
        topology.addProcessor("sources", frontier.sourceProcessors(), "read-sources");
        Topic<FrontierItem> items = FrontierItem.TOPIC.under(prefix);
        topology.addSink(
                "followed",
                items.name(),
                items.keySerde().serializer(),
                items.serde().serializer(),
                Frontier.addressees(),
                "sources");
        addSource(topology, "read-frontier", FrontierItem.TOPIC);
        topology.addProcessor("frontier", frontier.itemProcessors(), "read-frontier");
        addSink(topology, Frontier.ITEMS, FrontierItem.TOPIC, "frontier");
        addPages(topology);
        addSink(topology, Frontier.OUTCOMES, Outcome.TOPIC, "frontier");
        addSink(topology, Frontier.POLLS, PollReport.TOPIC, "frontier");
        addLedgers(topology);
        return topology;
    }

    /** Keyed by source like the sources themselves, so that one task holds all that is known of a source. */
    private void addLedgers(Topology topology) {
        addSource(topology, "read-outcomes", Outcome.TOPIC);
        addSource(topology, "read-polls", PollReport.TOPIC);
        Ledgers ledgers = new Ledgers(settings.schedule().forgetAfter(), clock, meters);
        topology.addProcessor("ledger", ledgers, "read-sources", "read-outcomes", "read-polls");
        addSink(topology, "ledgers", Ledger.TOPIC, "ledger");
    }

    /**
     * The pages of a host lie together, so that one task of enrich sees all that a site repeats; a host is asked too
     * seldom to burden a partition.
     */
    private void addPages(Topology topology) {
        Topic<RawPage> pages = RawPage.TOPIC.under(prefix);
        StreamPartitioner<String, RawPage> byHost =
                (topic, url, page, partitions) -> Optional.of(Set.of(RawPage.partition(page.url(), partitions)));
        topology.addSink(
                Frontier.PAGES,
                pages.name(),
                pages.keySerde().serializer(),
                pages.serde().serializer(),
                byHost,
                "frontier");
    }

    private <T> void addSource(Topology topology, String node, Topic<T> topic) {
        Topic<T> named = topic.under(prefix);
        topology.addSource(node, named.keySerde().deserializer(), named.serde().deserializer(), named.name());
    }

    private <T> void addSink(Topology topology, String node, Topic<T> topic, String parent) {
        Topic<T> named = topic.under(prefix);
        topology.addSink(
                node, named.name(), named.keySerde().serializer(), named.serde().serializer(), parent);
    }
}
