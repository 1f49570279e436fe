package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.SourceRef;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.robots.RobotsFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds across incarnations of a task: the stores stay, all else is built anew. */
class FrontierProcessorTest {
    private static final String RSS = "<rss version='2.0'><channel><title>t</title></channel></rss>";
    private static final URI FEED = URI.create("http://a.example/feed");
    private static final URI PAGE = URI.create("http://a.example/1");
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(1),
            1,
            1,
            3,
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Schedule.DEFAULTS.withRevisits(List.of()));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<URI> asked = new ArrayList<>();
    private final Map<URI, Fetched> answers = new HashMap<>();
    private final KeyValueStore<Bytes, QueueEntry> queue = store(Frontier.QUEUE, Serdes.Bytes(), QueueEntry.serde());
    private final KeyValueStore<String, Long> backlog = store(Frontier.BACKLOG, Serdes.String(), Serdes.Long());
    private final KeyValueStore<String, FeedState> feeds = json(Frontier.FEEDS, FeedState.class);
    private final KeyValueStore<Bytes, Seen> seen = store(Frontier.SEEN, Serdes.Bytes(), Seen.serde());
    private final KeyValueStore<String, RobotsState> robots = json(Frontier.ROBOTS, RobotsState.class);
    private final KeyValueStore<String, Instant> retired = json(Frontier.RETIRED, Instant.class);
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final FrontierMeters shown = new FrontierMeters(meters);
    private final Crew crew = new Crew(this::fetch, threads::add, () -> now, shown, PACE);
    private MockProcessorContext<String, Object> context;

    @BeforeEach
    void openStores() {
        MockProcessorContext<String, Object> first = new MockProcessorContext<>();
        queue.init(first.getStateStoreContext(), queue);
        backlog.init(first.getStateStoreContext(), backlog);
        feeds.init(first.getStateStoreContext(), feeds);
        seen.init(first.getStateStoreContext(), seen);
        robots.init(first.getStateStoreContext(), robots);
        retired.init(first.getStateStoreContext(), retired);
        for (String host : List.of("a", "b")) {
            robots.put(
                    "http://" + host + ".example/robots.txt", RobotsState.had(RobotsFile.NONE, now.plusSeconds(86400)));
        }
    }

    @Test
    void keepsAnEntryUntilItsResultIsForwarded() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));

        pass(Duration.ofSeconds(2));
        assertThat(threads).hasSize(1);
        assertThat(waiting()).isEqualTo(1);

        threads.remove().run();
        assertThat(waiting()).isEqualTo(1);

        pass(Duration.ofSeconds(1));
        assertThat(waiting()).isZero();
        assertThat(forwarded(RawPage.class)).hasSize(1);
    }

    @Test
    void sendsAgainForWhatWasUnderWayWhenTheTaskMoved() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        pass(Duration.ofSeconds(2));
        Runnable late = threads.remove();

        processor.close();
        late.run();
        opened();
        pass(Duration.ofSeconds(2));
        threads.remove().run();
        pass(Duration.ofSeconds(1));

        assertThat(asked).containsExactly(PAGE);
        assertThat(forwarded(RawPage.class)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void dropsTheAnswersOfAClosedIncarnation() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        pass(Duration.ofSeconds(2));
        threads.remove().run();

        processor.close();
        FrontierProcessor next = opened();
        pass(Duration.ofSeconds(2));

        assertThat(forwarded(RawPage.class)).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        assertThat(threads)
                .as("the request that was booked by the closed one is free again")
                .hasSize(1);
        next.close();
    }

    @Test
    void waitsWithAHostThatAnotherIncarnationMayJustHaveAsked() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        processor.close();

        opened();
        pass(Duration.ofMillis(900));
        assertThat(threads).isEmpty();

        pass(Duration.ofMillis(200));
        assertThat(threads).hasSize(1);
    }

    @Test
    void restsWhenNothingIsToBeDone() {
        FrontierProcessor processor = opened();
        assertThat(beats()).as("nothing waits").isEmpty();

        processor.process(visit(PAGE));
        assertThat(beats()).hasSize(1);

        pass(Duration.ofSeconds(2));
        threads.remove().run();
        pass(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(2));
        assertThat(beats()).as("all is done").isEmpty();
    }

    @Test
    void sleepsUntilTheNextPollIsDue() {
        FrontierProcessor processor = opened();
        processor.process(follow());
        pass(Duration.ofSeconds(2));
        threads.remove().run();
        pass(Duration.ofSeconds(1));

        assertThat(beats())
                .singleElement()
                .satisfies(beat -> assertThat(beat.getInterval()).isGreaterThan(Duration.ofSeconds(30)));
    }

    @Test
    void wakesEarlyForWhatComesIn() {
        sleepsUntilTheNextPollIsDue();
        FrontierProcessor processor = opened();
        assertThat(beats())
                .singleElement()
                .satisfies(beat -> assertThat(beat.getInterval()).isGreaterThan(Duration.ofSeconds(30)));

        processor.process(visit(URI.create("http://b.example/2")));

        assertThat(beats())
                .singleElement()
                .satisfies(beat -> assertThat(beat.getInterval()).isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void losesNoEntryWhenTheClockIsSetBack() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        pass(Duration.ofSeconds(2));

        now = now.minusSeconds(3600);
        processor.process(visit(URI.create("http://a.example/2")));
        threads.remove().run();
        now = now.plusSeconds(3600);
        pass(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(2));
        threads.remove().run();

        assertThat(asked).containsExactly(PAGE, URI.create("http://a.example/2"));
    }

    @Test
    void goesOnAtOnceThoughTheClockWasSetBackBeforeItsStart() {
        FrontierProcessor processor = opened();
        processor.process(follow());
        workFor(10);
        assertThat(asked).containsExactly(FEED);
        processor.process(visit(PAGE));
        processor.process(visit(URI.create("http://b.example/2")));
        processor.close();

        now = now.minusSeconds(3600);
        opened();
        workFor(5);

        assertThat(asked).containsExactlyInAnyOrder(FEED, FEED, PAGE, URI.create("http://b.example/2"));
        assertThat(waiting()).isZero();
    }

    @Test
    void waitsWithAHostThoughTheClockWasSetBack() {
        FrontierProcessor processor = opened();
        processor.process(follow());
        workFor(10);
        processor.process(visit(PAGE));
        processor.close();

        now = now.minusSeconds(3600);
        opened();
        pass(Duration.ofMillis(900));

        assertThat(threads).isEmpty();
    }

    @Test
    void forgetsWhatItShowedWhenItIsClosed() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        assertThat(meters.get("dateline.frontier.queued").gauge().value()).isEqualTo(1);

        processor.close();

        assertThat(meters.get("dateline.frontier.queued").gauge().value()).isZero();
    }

    @Test
    void showsWhatWaitsThoughItWasQueuedByAnotherIncarnation() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        processor.process(visit(URI.create("http://b.example/2")));
        processor.close();

        opened();

        assertThat(meters.get("dateline.frontier.queued").gauge().value()).isEqualTo(2);
        assertThat(meters.get("dateline.frontier.hosts").gauge().value()).isEqualTo(2);
    }

    @Test
    void takesUpAgainWhateverWaitsOfWhateverUrgency() {
        FrontierProcessor processor = opened();
        for (Urgency urgency : Urgency.values()) {
            for (String host : List.of("a", "b")) {
                for (int n = 0; n < 3; n++) {
                    processor.process(visit(URI.create("http://" + host + ".example/" + urgency + n), urgency));
                }
            }
        }
        processor.close();

        opened();
        for (int i = 0; i < 40; i++) {
            pass(Duration.ofSeconds(2));
            while (!threads.isEmpty()) {
                threads.remove().run();
            }
        }

        assertThat(asked).hasSize(18).doesNotHaveDuplicates();
        assertThat(asked.subList(0, 6))
                .allSatisfy(url -> assertThat(url.getPath()).startsWith("/FRESH"));
        assertThat(asked.subList(12, 18))
                .allSatisfy(url -> assertThat(url.getPath()).startsWith("/BACKLOG"));
    }

    @Test
    void settlesEveryVisitOnce() {
        FrontierProcessor processor = opened();
        processor.process(visit(PAGE));
        pass(Duration.ofSeconds(2));
        threads.remove().run();
        pass(Duration.ofSeconds(1));

        assertThat(forwarded(Outcome.class))
                .extracting(outcome -> outcome.reason().word())
                .containsExactly("queued", "fetched");
    }

    @Test
    void asksAHostAgainWhoseAnswerCouldNotBeWorkedOff() {
        FrontierProcessor processor = opened();
        answers.put(FEED, new Fetched.Moved(URI.create("https://my_blog.example/feed")));
        processor.process(follow());
        pass(Duration.ofSeconds(2));
        threads.remove().run();
        assertThatThrownBy(() -> pass(Duration.ofSeconds(1))).isInstanceOf(NullPointerException.class);

        processor.process(visit(PAGE));
        workFor(5);

        assertThat(asked).containsExactly(FEED, PAGE);
    }

    @Test
    void passesOnNoUnfollowingThatChangesNothing() {
        FrontierProcessor processor = opened();
        URI other = URI.create("http://b.example/feed");
        answers.put(FEED, new Fetched.Moved(other));
        processor.process(follow("a", FEED));
        processor.process(follow("b", FEED));
        workFor(5);

        processor.process(record(new FrontierItem.Unfollow(FEED, "a", null)));
        processor.process(record(new FrontierItem.Unfollow(FEED, "a", other)));

        assertThat(forwarded(FrontierItem.Unfollow.class)).containsExactly(new FrontierItem.Unfollow(other, "a", FEED));
    }

    @Test
    void losesNoEntryThoughItsNumbersBeginAnewBeforeThoseOfAClockThatWasSetBack() {
        FrontierProcessor processor = opened();
        processor.process(follow());
        workFor(10);
        processor.process(visit(PAGE));
        processor.close();
        now = now.minusSeconds(3600);
        FrontierProcessor next = opened();
        workFor(5);
        assertThat(asked).contains(PAGE);

        next.process(visit(URI.create("http://a.example/2")));
        pass(Duration.ofHours(1));
        workFor(10);

        assertThat(asked).contains(URI.create("http://a.example/2"));
    }

    private FrontierProcessor opened() {
        context = new MockProcessorContext<>();
        context.addStateStore(queue);
        context.addStateStore(backlog);
        context.addStateStore(feeds);
        context.addStateStore(seen);
        context.addStateStore(robots);
        context.addStateStore(retired);
        FrontierProcessor processor = new FrontierProcessor(PACE, Optional.empty(), crew, shown);
        processor.init(context);
        return processor;
    }

    /** Lets time pass, then every punctuation come. */
    private void pass(Duration duration) {
        now = now.plus(duration);
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        beats().forEach(beat -> beat.getPunctuator().punctuate(now.toEpochMilli()));
    }

    private void workFor(int seconds) {
        for (int passed = 0; passed < seconds; passed++) {
            pass(Duration.ofSeconds(1));
            while (!threads.isEmpty()) {
                threads.remove().run();
            }
        }
    }

    private List<CapturedPunctuator> beats() {
        return context.scheduledPunctuators().stream()
                .filter(beat -> !beat.cancelled())
                .toList();
    }

    private <T> List<T> forwarded(Class<T> type) {
        return context.forwarded().stream()
                .map(forward -> forward.record().value())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private long waiting() {
        long count = 0;
        try (KeyValueIterator<Bytes, QueueEntry> all = queue.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, QueueEntry> next = all.next();
                count += next.value == null ? 0 : 1;
            }
        }
        return count;
    }

    private Fetched fetch(FetchRequest request) {
        asked.add(request.url());
        if (answers.containsKey(request.url())) {
            return answers.get(request.url());
        }
        if (request.url().equals(FEED)) {
            return new Fetched.Body(FEED, 200, List.of(), Payload.of(RSS.getBytes(UTF_8)), now);
        }
        return new Fetched.Body(request.url(), 200, List.of(), Payload.of("<p>x".getBytes(UTF_8)), now);
    }

    private Record<String, FrontierItem> visit(URI url) {
        return visit(url, Urgency.FRESH);
    }

    private Record<String, FrontierItem> visit(URI url, Urgency urgency) {
        SourceRef source = new SourceRef("a", null, null, null, null);
        return record(new FrontierItem.Visit(url, new Discovery(source, url, null, null, null), urgency, 0));
    }

    private Record<String, FrontierItem> follow() {
        return follow("a", FEED);
    }

    private Record<String, FrontierItem> follow(String id, URI feed) {
        SourceRef source = new SourceRef(id, null, null, null, null);
        return record(new FrontierItem.Follow(feed, FeedKind.FEED, source, null, null, 0));
    }

    private Record<String, FrontierItem> record(FrontierItem item) {
        return new Record<>(item.key(), item, now.toEpochMilli());
    }

    private static <V> KeyValueStore<String, V> json(String name, Class<V> values) {
        return store(name, Serdes.String(), new JsonSerde<>(values));
    }

    private static <K, V> KeyValueStore<K, V> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                .withLoggingDisabled()
                .build();
    }
}
