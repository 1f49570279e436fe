package dateline.sink;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static dateline.sink.Articles.somewhere;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dateline.enrich.events.Article;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SinkTopologyTest {
    private static final Instant NOW = NOON.plusSeconds(90);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver =
            new TopologyTestDriver(new SinkTopology("news.", () -> NOW, registry).build(), new Properties());
    private final TestInputTopic<String, Article> enriched = driver.createInputTopic(
            "news.enriched",
            Article.TOPIC.keySerde().serializer(),
            Article.TOPIC.serde().serializer());
    private final TestOutputTopic<String, ArticleEvent> articles = output("articles", ArticleEvent.TOPIC);
    private final TestOutputTopic<String, ArticleEvent> middleEast = output("articles.middle-east", ArticleEvent.TOPIC);
    private final TestOutputTopic<String, Outcome> outcomes = output("outcomes", Outcome.TOPIC);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void publishesAnArticleForAllAndForItsRegion() {
        enriched.pipeInput("a1", article("Harbour closed", "One.", 0), NOON);

        TestRecord<String, ArticleEvent> event = articles.readRecord();
        assertThat(event.key()).isEqualTo("a1");
        assertThat(event.getRecordTime()).isEqualTo(NOON);
        assertThat(event.value().article().facts().headline()).isEqualTo("Harbour closed");
        assertThat(middleEast.readValue()).isEqualTo(event.value());
    }

    @Test
    void publishesAnArticleOfNoRegionForAllOnly() {
        enriched.pipeInput("a1", somewhere("Harbour closed", "One.", 0));

        assertThat(articles.readValuesToList()).hasSize(1);
        assertThat(middleEast.isEmpty()).isTrue();
    }

    @Test
    void carriesCloudEventsAttributes() {
        enriched.pipeInput("a1", article("Harbour closed", "One.", 0));
        enriched.pipeInput("a1", article("Harbour open", "One.", 60));

        assertThat(headers(articles.readRecord()))
                .contains(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "a1.1"),
                        entry("ce_source", "urn:dateline:source:example"),
                        entry("ce_type", "news.article.published"),
                        entry("ce_time", "2026-03-01T12:00:00Z"),
                        entry("content-type", "application/json"));
        assertThat(headers(articles.readRecord()))
                .contains(entry("ce_id", "a1.2"), entry("ce_type", "news.article.updated"));
    }

    @Test
    void publishesNothingTwice() {
        enriched.pipeInput("a1", article("Harbour closed", "One.", 0));
        enriched.pipeInput("a1", article("Harbour closed", "One.", 60));
        enriched.pipeInput("a1", article("Harbour shut", "One.", -60));

        assertThat(articles.readValuesToList()).hasSize(1);
        assertThat(outcomes.readValuesToList())
                .extracting(Outcome::reason)
                .containsExactly(Reason.PUBLISHED, Reason.UNCHANGED, Reason.DUPLICATE);
    }

    @Test
    void measuresWhatItPublishes() {
        enriched.pipeInput("a1", article("Harbour closed", "One.", 0));

        assertThat(registry.get("dateline.end.to.end").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(90);
        assertThat(registry.get("dateline.outcomes")
                        .tags("stage", "sink", "reason", "published")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static Map<String, String> headers(TestRecord<String, ArticleEvent> event) {
        return Arrays.stream(event.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    private <T> TestOutputTopic<String, T> output(String name, Topic<T> topic) {
        return driver.createOutputTopic(
                "news." + name, topic.keySerde().deserializer(), topic.serde().deserializer());
    }
}
