package dateline.sink;

import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Region;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Topic;
import dateline.sink.duplicate.Probe;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import dateline.sink.story.Report;
import dateline.sink.trend.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;

/**
 * enriched articles → desks → published events, on one topic for all and one for each region. The desks ask the bands for
 * copies and the stories for theirs, over topics of their own, and tell the trends what an article counts for.
 */
public final class SinkTopology {
    private static final String DESK = "desk";
    private static final String BANDS = "bands";
    private static final String GATHER = "gather-stories";
    private static final String ADD = "add-trends";

    private final String prefix;
    private final SinkSettings settings;
    private final InstantSource clock;
    private final SinkMeters meters;
    private final Topology topology = new Topology();

    /**
     * The topology over topics of a prefix.
     *
     * @param prefix what every topic's name begins with
     * @param settings what an operator tuned
     * @param clock tells when an outcome was settled and how late an event is
     * @param registry takes the stage's meters
     */
    public SinkTopology(String prefix, SinkSettings settings, InstantSource clock, MeterRegistry registry) {
        this.prefix = prefix;
        this.settings = settings;
        this.clock = clock;
        this.meters = new SinkMeters(registry);
    }

    /** What it reads and writes, without prefix. */
    public static List<Topic<?>> topics() {
        return Stream.<Topic<?>>concat(
                        Stream.of(
                                Article.TOPIC,
                                Withdrawal.TOPIC,
                                ArticleEvent.TOPIC,
                                Story.TOPIC,
                                Trend.TOPIC,
                                Outcome.TOPIC,
                                Probe.TOPIC,
                                Note.TOPIC,
                                Report.TOPIC,
                                Tally.TOPIC),
                        Arrays.stream(Region.values()).map(region -> ArticleEvent.TOPIC.of(region.id())))
                .toList();
    }

    /** Its steps. */
    public Topology build() {
        addDesk();
        addBands();
        addStories();
        addTrends();
        return topology;
    }

    private void addDesk() {
        read("read-enriched", Article.TOPIC);
        read("read-withdrawals", Withdrawal.TOPIC);
        read("read-notes", Note.TOPIC);
        topology.addProcessor(
                DESK,
                () -> new Traced<>(new DeskProcessor(settings, clock, meters)),
                "read-enriched",
                "read-withdrawals",
                "read-notes");
        DeskShelf.stores().forEach(store -> topology.addStateStore(store, DESK));
        write(DeskOutput.ARTICLES, ArticleEvent.TOPIC, DESK);
        writeRegions();
        write(DeskOutput.OUTCOMES, Outcome.TOPIC, DESK);
        write(DeskOutput.PROBES, Probe.TOPIC, DESK);
        write(DeskOutput.NOTES, Note.TOPIC, DESK);
        write(DeskOutput.REPORTS, Report.TOPIC, DESK);
        write(DeskOutput.TALLIES, Tally.TOPIC, DESK);
    }

    private void writeRegions() {
        Topic<ArticleEvent> articles = ArticleEvent.TOPIC.under(prefix);
        topology.addSink(
                DeskOutput.REGIONS,
                (String id, ArticleEvent event, org.apache.kafka.streams.processor.RecordContext context) ->
                        regionTopic(articles, event),
                articles.keySerde().serializer(),
                articles.serde().serializer(),
                DESK);
    }

    private static String regionTopic(Topic<ArticleEvent> articles, ArticleEvent event) {
        AssignedRegion region = event.article().analysis().region();
        return region == null ? articles.name() : articles.of(region.id().id()).name();
    }

    private void addBands() {
        read("read-probes", Probe.TOPIC);
        topology.addProcessor(BANDS, () -> new Traced<>(new BandProcessor(settings.window(), clock)), "read-probes");
        topology.addStateStore(BandProcessor.store(), BANDS);
        write("write-answers", Note.TOPIC, BANDS);
    }

    private void addStories() {
        read("read-reports", Report.TOPIC);
        topology.addProcessor(
                GATHER,
                () -> new Traced<>(new StoryProcessor(settings.window(), settings.stories(), clock, meters)),
                "read-reports");
        StoryProcessor.stores().forEach(store -> topology.addStateStore(store, GATHER));
        write(StoryProcessor.TOLD, Story.TOPIC, GATHER);
        write(StoryProcessor.ANSWERS, Note.TOPIC, GATHER);
    }

    private void addTrends() {
        read("read-tallies", Tally.TOPIC);
        topology.addProcessor(ADD, () -> new Traced<>(new TrendProcessor(settings.trends(), clock)), "read-tallies");
        TrendProcessor.stores().forEach(store -> topology.addStateStore(store, ADD));
        write("write-trends", Trend.TOPIC, ADD);
    }

    private void read(String name, Topic<?> topic) {
        topology.addSource(
                name,
                topic.keySerde().deserializer(),
                topic.serde().deserializer(),
                topic.under(prefix).name());
    }

    private void write(String name, Topic<?> topic, String from) {
        topology.addSink(
                name,
                topic.under(prefix).name(),
                topic.keySerde().serializer(),
                topic.serde().serializer(),
                from);
    }
}
