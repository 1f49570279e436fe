package dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Runs the whole topology in a test. */
final class SinkDriver implements AutoCloseable {
    static final Instant NOW = Articles.NOON.plusSeconds(90);

    private Instant clock = NOW;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> enriched;
    private final TestInputTopic<String, Withdrawal> withdrawals;
    private final TestOutputTopic<String, ArticleEvent> articles;
    private final TestOutputTopic<String, Story> stories;
    private final TestOutputTopic<String, Trend> trends;
    private final TestOutputTopic<String, Outcome> outcomes;

    SinkDriver(MeterRegistry registry) {
        driver = new TopologyTestDriver(
                new SinkTopology("news.", SinkSettings.DEFAULTS, () -> clock, registry).build(), new Properties());
        enriched = input(Article.TOPIC);
        withdrawals = input(Withdrawal.TOPIC);
        articles = output(ArticleEvent.TOPIC);
        stories = output(Story.TOPIC);
        trends = output(Trend.TOPIC);
        outcomes = output(Outcome.TOPIC);
    }

    private <T> TestInputTopic<String, T> input(Topic<T> topic) {
        return driver.createInputTopic(
                "news." + topic.name(),
                topic.keySerde().serializer(),
                topic.serde().serializer());
    }

    <T> TestOutputTopic<String, T> output(Topic<T> topic) {
        return driver.createOutputTopic(
                "news." + topic.name(),
                topic.keySerde().deserializer(),
                topic.serde().deserializer());
    }

    void take(Article article) {
        enriched.pipeInput(article.id(), article, article.fetch().fetchedAt());
    }

    void take(List<Article> all) {
        all.forEach(this::take);
    }

    /** Sets the clock, forward or back. */
    void setClock(Instant now) {
        clock = now;
    }

    void withdraw(String url, Withdrawal.Reason reason, int second) {
        URI address = URI.create(url);
        Instant time = Articles.NOON.plusSeconds(second);
        String id = ArticleId.of(address);
        withdrawals.pipeInput(id, new Withdrawal(id, address, time, reason, null), time);
    }

    List<TestRecord<String, ArticleEvent>> records() {
        return articles.readRecordsToList();
    }

    List<ArticleEvent> events() {
        return articles.readValuesToList();
    }

    /** What was said last of each article. */
    Map<String, ArticleEvent> lastEvents() {
        Map<String, ArticleEvent> last = new LinkedHashMap<>();
        events().forEach(event -> last.put(event.article().id(), event));
        return last;
    }

    List<Story> stories() {
        return stories.readValuesToList();
    }

    /** The stories as they stand in the end, without those that ended. */
    Map<String, Story> lastStories() {
        Map<String, Story> last = new LinkedHashMap<>();
        stories().forEach(story -> last.put(story.id(), story));
        last.values().removeIf(story -> story.articleCount() == 0);
        return last;
    }

    /** The trends as they stand a second later. */
    Map<String, Trend> trends() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        Map<String, Trend> last = new LinkedHashMap<>();
        trends.readRecordsToList().forEach(record -> last.put(record.key(), record.value()));
        return last;
    }

    List<Outcome> outcomes() {
        return new ArrayList<>(outcomes.readValuesToList());
    }

    static Map<String, String> headers(TestRecord<String, ?> event) {
        return Arrays.stream(event.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    @Override
    public void close() {
        driver.close();
    }
}
