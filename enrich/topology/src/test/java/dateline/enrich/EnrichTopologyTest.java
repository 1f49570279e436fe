package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private static final Instant NOW = Instant.parse("2026-03-05T08:00:07Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawPage> pages;
    private TestOutputTopic<String, Article> articles;
    private TestOutputTopic<String, Withdrawal> withdrawals;
    private TestOutputTopic<String, Outcome> outcomes;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        driver = new TopologyTestDriver(new EnrichTopology("test.", ENRICHER, () -> NOW, registry).build(), properties);
        pages = driver.createInputTopic(
                "test.pages",
                RawPage.TOPIC.keySerde().serializer(),
                RawPage.TOPIC.serde().serializer());
        articles = driver.createOutputTopic(
                "test.enriched",
                Article.TOPIC.keySerde().deserializer(),
                Article.TOPIC.serde().deserializer());
        withdrawals = driver.createOutputTopic(
                "test.withdrawals",
                Withdrawal.TOPIC.keySerde().deserializer(),
                Withdrawal.TOPIC.serde().deserializer());
        outcomes = driver.createOutputTopic(
                "test.outcomes",
                Outcome.TOPIC.keySerde().deserializer(),
                Outcome.TOPIC.serde().deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void publishesAnArticleUnderItsIdAtTheTimeOfTheFetch() {
        pipe(Pages.found(Pages.file("harbour.html")));

        TestRecord<String, Article> record = articles.readRecord();
        assertThat(record.key()).isEqualTo(record.value().id()).matches("a[a-z2-7]{26}");
        assertThat(record.getRecordTime()).isEqualTo(Pages.FETCHED);
        assertThat(record.value().source()).isEqualTo(Pages.SOURCE);
        assertThat(articles.isEmpty()).isTrue();
    }

    @Test
    void takesOffWhatASiteRepeatsOverDifferentArticles() {
        String call = "The Courier lives from its readers, so become a member today.";
        for (int i = 0; i < 3; i++) {
            pipe(Pages.html(URI.create("https://www.quay.example/news/" + i), article(i, call)));
        }
        pipe(Pages.html(URI.create("https://other.example/news/3"), article(3, call)));

        assertThat(articles.readValuesToList())
                .extracting(article -> article.facts().articleBody().contains(call))
                .containsExactly(true, true, false, true);
    }

    private static String article(int number, String more) {
        return Pages.article(6)
                .replace("Paragraph", "Story " + number + ", paragraph")
                .replace("</article>", "<p>" + more + "</p></article>");
    }

    @Test
    void tellsTheSourceOfAPageThatIsAnArticle() {
        pipe(Pages.found(Pages.file("harbour.html")));

        assertThat(outcomes.readKeyValue().value)
                .isEqualTo(new Outcome("quay", URI.create("https://www.quay.example/r/1"), Reason.ENRICHED, null, NOW));
    }

    @Test
    void tellsTheSourceWhyAPageIsNoArticle() {
        pipe(Pages.found("<p>Latest videos</p>"));

        assertThat(outcomes.readValue().reason()).isEqualTo(Reason.TOO_SHORT);
        assertThat(articles.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void tellsTheSourceThatAPageIsGone(int status) {
        RawPage had = Pages.found("<p>One");
        pipe(new RawPage(had.url(), had.fetchedAt(), status, List.of(), Payload.NONE, had.discovery()));

        assertThat(outcomes.readValue().reason()).isEqualTo(Reason.GONE);
        assertThat(articles.isEmpty()).isTrue();
        assertThat(withdrawals.readRecord().getValue())
                .isEqualTo(new Withdrawal(
                        ArticleId.of(had.url()), had.url(), had.fetchedAt(), Withdrawal.Reason.GONE, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # title                    | text                                                              | notice
        Correction                 | This article has been withdrawn. We apologise to our readers.      | This article has been withdrawn. We apologise to our readers.
        Ships                      | Dieser Beitrag wurde nachträglich entfernt.                        | Dieser Beitrag wurde nachträglich entfernt.
        WITHDRAWN: Ships collide   | See the editor's note.                                             | WITHDRAWN: Ships collide
        """)
    void tellsOfANoticeThatStandsInTheArticlesPlace(String title, String text, String notice) {
        pipe(Pages.found("<title>" + title + "</title><article><h1>" + title + "</h1><p>" + text + "</article>"));

        assertThat(withdrawals.readValue()).satisfies(withdrawal -> {
            assertThat(withdrawal.reason()).isEqualTo(Withdrawal.Reason.NOTICE);
            assertThat(withdrawal.notice()).contains(notice);
        });
        assertThat(outcomes.readValue().reason()).isEqualTo(Reason.GONE);
    }

    @Test
    void doesNotTakeAnArticleOnAWithdrawalForANotice() {
        pipe(Pages.found("<title>Study retracted</title><article><h1>Study retracted</h1><p>"
                + "The journal said on Monday that the study had been retracted and the article removed. ".repeat(5)
                + "</article>"));

        assertThat(articles.isEmpty()).isFalse();
        assertThat(withdrawals.isEmpty()).isTrue();
    }

    @Test
    void countsPagesThatNoSourceLedToButTellsNobody() {
        pipe(Pages.html(Pages.file("harbour.html")));

        assertThat(articles.isEmpty()).isFalse();
        assertThat(outcomes.isEmpty()).isTrue();
        assertThat(count("enriched")).isEqualTo(1);
    }

    @Test
    void countsAndMeasuresEveryPage() {
        pipe(Pages.found(Pages.file("harbour.html")));
        pipe(Pages.found("<p>Latest videos</p>"));

        assertThat(count("enriched")).isEqualTo(1);
        assertThat(count("too-short")).isEqualTo(1);
        assertThat(registry.get("dateline.enrich").timer().count()).isEqualTo(2);
    }

    @Test
    void givesTheSameArticleForTheSamePage() {
        pipe(Pages.found(Pages.file("harbour.html")));
        pipe(Pages.found(Pages.file("harbour.html")));

        assertThat(articles.readValue()).isEqualTo(articles.readValue());
    }

    private void pipe(RawPage page) {
        pages.pipeInput(page.url().toString(), page);
    }

    private double count(String reason) {
        return registry.get("dateline.outcomes")
                .tags("stage", "enrich", "reason", reason)
                .counter()
                .count();
    }
}
