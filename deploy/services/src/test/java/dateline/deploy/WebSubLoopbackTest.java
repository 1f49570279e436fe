package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.ingest.IngestSettings;
import dateline.ingest.IngestTopology;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.websub.Callback;
import dateline.ingest.websub.WebSubSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a feed that names a hub to the page that the hub tells of, by real requests in both directions. */
class WebSubLoopbackTest {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration HOURLY = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final IngestSettings settings;
    private final HttpFetcher fetcher;
    private final LoopbackHub hub;
    private final HubListener listener;
    private final BlockingQueue<FrontierItem> told = new LinkedBlockingQueue<>();
    private final List<String> pages = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private TopologyTestDriver driver;
    private TestInputTopic<String, FrontierItem> items;
    private TestOutputTopic<String, RawPage> pageTopic;

    WebSubLoopbackTest() throws IOException {
        hub = new LoopbackHub();
        int port = freePort();
        WebSubSettings websub = new WebSubSettings(
                URI.create("http://127.0.0.1:" + port + "/hubs"), "a secret of sixteen and more", "127.0.0.1", port);
        listener = HubListener.start(websub, Callback.of(websub).orElseThrow(), told::add);
        settings = IngestSettings.DEFAULTS
                .withAllowAddresses(List.of("127.0.0.0/8"))
                .withHostDelay(STEP)
                .withWebsub(websub);
        fetcher = new HttpFetcher(settings.fetchLimits(), () -> now);
    }

    @BeforeEach
    void start() {
        IngestTopology topology = new IngestTopology(
                "news.",
                settings,
                fetcher,
                Executors.newVirtualThreadPerTaskExecutor(),
                () -> now,
                new SimpleMeterRegistry());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(topology.build(), properties, now);
        items = input(FrontierItem.TOPIC);
        Topic<RawPage> pageEvents = RawPage.TOPIC.under("news.");
        pageTopic = driver.createOutputTopic(
                pageEvents.name(),
                pageEvents.keySerde().deserializer(),
                pageEvents.serde().deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
        fetcher.close();
        listener.close();
        hub.close();
    }

    @Test
    void fetchesWhatAHubTellsOfLongBeforeTheNextPoll() throws Exception {
        hub.publish("/page/old");
        input(Source.TOPIC).pipeInput("a", source());
        await().atMost(PATIENCE).until(() -> elapsed(STEP) && hub.subscribers() == 1 && pages.size() == 1);
        elapsed(Duration.ofMinutes(2)); // a hub may not hurry a feed that was just polled

        Instant published = now;
        hub.publish("/page/new");
        await().atMost(PATIENCE).until(() -> elapsed(STEP) && pages.size() == 2);

        assertThat(pages)
                .containsExactly(
                        hub.url("/page/old").toString(), hub.url("/page/new").toString());
        assertThat(Duration.between(published, now)).isLessThan(HOURLY);
    }

    private Source source() {
        return new Source("a", null, null, List.of(hub.url("/feed.xml")), List.of(), null, null, HOURLY, null);
    }

    /** Lets time pass for the topology; what the hub told comes in. */
    private boolean elapsed(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        for (FrontierItem item = told.poll(); item != null; item = told.poll()) {
            items.pipeInput(item.key(), item);
        }
        pageTopic.readKeyValuesToList().forEach(page -> pages.add(page.key));
        return true;
    }

    private <T> TestInputTopic<String, T> input(Topic<T> topic) {
        Topic<T> named = topic.under("news.");
        return driver.createInputTopic(
                named.name(), named.keySerde().serializer(), named.serde().serializer());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
