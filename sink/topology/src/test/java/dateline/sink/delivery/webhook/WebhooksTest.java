package dateline.sink.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dateline.sink.delivery.FakeBroker;
import dateline.sink.delivery.News;
import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.lateness.Lateness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WebhooksTest {
    private static final String ID = "w1";
    /** In two partitions, of each of which the feed reads 256 again when it starts. */
    private static final int MANY = 600;

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final FakeBroker broker = new FakeBroker(2);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Set<String> owners = ConcurrentHashMap.newKeySet();
    private volatile int usual = 200;
    private volatile Runnable meanwhile = () -> {};
    private volatile Instant now = News.NOON;
    private ArticleFeed feed;
    private Webhooks webhooks;

    @BeforeEach
    void start() {
        owners.add("me");
        publish(0, MANY);
        feed = ArticleFeed.start(broker, "news.", failures::add);
        Lateness lateness = new Lateness("webhook", InstantSource.system(), new SimpleMeterRegistry());
        WebhookSettings settings =
                new WebhookSettings(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofDays(1));
        Dispatch dispatch = new Dispatch(owners::contains, this::post, settings, () -> now, lateness);
        webhooks = Webhooks.start(broker, "news.", feed, dispatch, failures::add);
    }

    @AfterEach
    void close() {
        webhooks.close();
        feed.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void sendsOnWhenTheBrokerIsBack() {
        String beginning = feed.beginning().text();
        int readers = broker.openReaders();
        broker.refuse("news.articles");
        save(beginning);
        await().until(() -> broker.refusals() > 5);
        assertThat(broker.openReaders()).isLessThanOrEqualTo(readers + 1);

        broker.comeBack();

        await().untilAsserted(() -> assertThat(posts).hasSize(MANY));
        assertThat(posts).doesNotHaveDuplicates();
    }

    @Test
    void disablesWhatIsUnwantedThoughThatCouldNotBeWrittenAtOnce() {
        save(feed.end().text());
        usual = 410;
        broker.refuse("news.webhooks");
        publish(MANY, MANY + 1);
        await().until(() -> broker.refusals() > 1);

        broker.comeBack();

        await().until(() -> !webhooks.registry().find(ID).orElseThrow().enabled());
    }

    @Test
    void sendsNothingForAnOwnerWhoseTokenIsNoMore() {
        owners.clear();

        save(feed.beginning().text());

        await().untilAsserted(() -> assertThat(webhooks.registry().find(ID).orElseThrow())
                .returns(false, Webhook::enabled)
                .returns("its token is no more, or may have no webhooks", Webhook::disabledBecause));
        assertThat(posts).isEmpty();
    }

    @Test
    void leavesAloneWhatItsOwnerRemovedMeanwhile() {
        Webhook webhook = save(ArticleFilter.ALL, feed.end().text());
        usual = 410;
        meanwhile = () -> webhooks.registry().remove(ID);

        publish(MANY, MANY + 1);

        await().untilAsserted(() -> assertThat(posts).hasSize(1));
        await().during(HALF_A_SECOND).until(() -> webhooks.registry().find(ID).isEmpty());
        assertThat(webhooks.registry().progressOf(webhook).attempts()).isEmpty();
    }

    @Test
    void leavesAloneWhatItsOwnerChangedMeanwhile() {
        Webhook webhook = save(ArticleFilter.ALL, feed.end().text());
        Webhook moved = webhook.with(URI.create("https://other.example/"), ArticleFilter.ALL, null);
        answers.add(410);
        meanwhile = () -> webhooks.registry().save(moved);

        publish(MANY, MANY + 1);

        await().untilAsserted(() -> assertThat(posts).hasSize(2));
        await().during(HALF_A_SECOND)
                .until(() -> webhooks.registry().find(ID).filter(moved::equals).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.webhooks", "news.webhook-progress"})
    void skipsWhatCannotBeRead(String topic) {
        broker.append(topic, 0, "w0", "rubbish".getBytes(UTF_8), 0);
        save(feed.end().text());

        publish(MANY, MANY + 1);

        await().untilAsserted(() -> assertThat(posts).hasSize(1));
    }

    @Test
    void keepsItsPlaceThoughNothingIsWanted() {
        String beginning = feed.end().text();
        Webhook webhook = save(
                new ArticleFilter(Map.of("actor", Set.of("nobody")), null, null, null, null, null, null, null),
                beginning);
        AtomicInteger next = new AtomicInteger(MANY);

        await().until(() -> {
            now = now.plusSeconds(10);
            publish(next.get(), next.incrementAndGet());
            return !webhooks.registry().progressOf(webhook).cursor().equals(beginning);
        });

        assertThat(posts).isEmpty();
    }

    @Test
    void tellsWhatIsLost() {
        String beginning = feed.beginning().text();
        broker.forget("news.articles", 1, 40);

        try (Log log = new Log(Sender.class)) {
            save(beginning);

            await().untilAsserted(() -> assertThat(log.facts).contains("[webhook=\"w1\", records=\"40\"]"));
        }
    }

    @Test
    void goesOnWhateverFails() {
        save(feed.end().text());
        answers.add(0);

        publish(MANY, MANY + 2);

        await().untilAsserted(() -> assertThat(posts).hasSize(3));
        assertThat(Set.copyOf(posts)).hasSize(2);
    }

    /** Answers as it is told; 0: fails as nobody foresaw. */
    private int post(URI url, Map<String, String> headers, byte[] body) {
        posts.add(headers.getOrDefault("webhook-id", ""));
        meanwhile.run();
        meanwhile = () -> {};
        Integer answer = answers.poll();
        if (answer != null && answer == 0) {
            throw new IllegalStateException("unforeseen");
        }
        return answer == null ? usual : answer;
    }

    private void save(String cursor) {
        save(ArticleFilter.ALL, cursor);
    }

    private Webhook save(ArticleFilter filter, String cursor) {
        URI url = URI.create("https://hook.example/");
        Webhook webhook =
                new Webhook(ID, url, filter, null, Signature.secret(), true, null, cursor, 1, "me", Instant.EPOCH);
        webhooks.registry().save(webhook);
        return webhook;
    }

    private void publish(int from, int to) {
        IntStream.range(from, to).forEach(i -> broker.publish(News.plain("a" + i)));
    }

    /** What a class warns of, until this is closed. */
    private static final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        private final List<String> facts = new CopyOnWriteArrayList<>();
        private final Logger logger;

        Log(Class<?> type) {
            logger = (Logger) LoggerFactory.getLogger(type);
            logger.setLevel(Level.WARN);
            logger.setAdditive(false);
            logger.addAppender(this);
            start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            facts.add(String.valueOf(event.getKeyValuePairs()));
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }
}
