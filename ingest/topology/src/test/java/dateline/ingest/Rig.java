package dateline.ingest;

import dateline.ingest.events.Ledger;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.ingest.frontier.FrontierItem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The topology, a press, a clock that the test moves and threads that it runs. */
final class Rig implements AutoCloseable {
    static final Duration STEP = Duration.ofMillis(100);

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    final Press press = new Press(() -> now);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<RawPage> pages = new ArrayList<>();
    final Map<String, @Nullable Ledger> ledgers = new HashMap<>();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Source> sources;
    private final TestInputTopic<String, FrontierItem> frontier;
    private final TestInputTopic<String, Outcome> laterOutcomes;
    private final TestOutputTopic<String, Outcome> outcomeTopic;
    private final TestOutputTopic<String, Ledger> ledgerTopic;
    private final TestOutputTopic<String, RawPage> pageTopic;

    Rig() {
        this(IngestSettings.DEFAULTS);
    }

    Rig(IngestSettings settings) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams/" + UUID.randomUUID());
        driver = new TopologyTestDriver(
                new IngestTopology("news.", settings, press, threads::add, () -> now, meters).build(), properties, now);
        sources = in(Source.TOPIC);
        frontier = in(FrontierItem.TOPIC);
        laterOutcomes = in(Outcome.TOPIC);
        outcomeTopic = out(Outcome.TOPIC);
        ledgerTopic = out(Ledger.TOPIC);
        pageTopic = out(RawPage.TOPIC);
    }

    /** A source with these feeds. */
    void follow(String id, String... feeds) {
        put(new Source(id, null, null, urls(feeds), List.of(), null, null, null, null));
    }

    void put(Source source) {
        sources.pipeInput(source.id(), source);
    }

    void remove(String id) {
        sources.pipeInput(id, (Source) null);
    }

    /** Another stage settles a page. */
    void settle(String source, String url, Reason reason) {
        laterOutcomes.pipeInput(source, new Outcome(source, URI.create(url), reason, null, now));
    }

    void item(FrontierItem item) {
        frontier.pipeInput(item.key(), item);
    }

    /** Lets time pass; requests take none. */
    void elapse(Duration duration) {
        elapse(duration, step(duration));
    }

    void elapse(Duration duration, Duration step) {
        for (Duration left = duration; left.isPositive(); left = left.minus(step)) {
            pass(step);
        }
    }

    private static Duration step(Duration whole) {
        if (whole.compareTo(Duration.ofHours(6)) > 0) {
            return STEP.multipliedBy(200);
        }
        return whole.compareTo(Duration.ofMinutes(10)) > 0 ? STEP.multipliedBy(20) : STEP;
    }

    /** Lets time pass while the threads sleep. */
    void stall() {
        advance(STEP);
    }

    private void advance(Duration step) {
        now = now.plus(step);
        driver.advanceWallClockTime(step);
    }

    Instant now() {
        return now;
    }

    List<Reason> reasonsOf(String url) {
        return outcomes.stream()
                .filter(outcome -> outcome.url().toString().equals(url))
                .map(Outcome::reason)
                .toList();
    }

    List<String> pageUrls() {
        return pages.stream().map(page -> page.url().toString()).toList();
    }

    static List<URI> urls(String... urls) {
        return Stream.of(urls).map(URI::create).toList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private void pass(Duration step) {
        advance(step);
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        outcomes.addAll(outcomeTopic.readValuesToList());
        pages.addAll(pageTopic.readValuesToList());
        ledgerTopic.readKeyValuesToList().forEach(ledger -> ledgers.put(ledger.key, ledger.value));
    }

    private <T> TestInputTopic<String, T> in(Topic<T> topic) {
        Topic<T> named = topic.under("news.");
        return driver.createInputTopic(
                named.name(), named.keySerde().serializer(), named.serde().serializer());
    }

    private <T> TestOutputTopic<String, T> out(Topic<T> topic) {
        Topic<T> named = topic.under("news.");
        return driver.createOutputTopic(
                named.name(), named.keySerde().deserializer(), named.serde().deserializer());
    }
}
