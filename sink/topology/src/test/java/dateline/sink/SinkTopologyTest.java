package dateline.sink;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static dateline.sink.Articles.at;
import static dateline.sink.Articles.fetchedFrom;
import static dateline.sink.Articles.somewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Change;
import dateline.sink.events.PubStatus;
import dateline.sink.events.Retraction;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SinkTopologyTest {
    private static final String ADDRESS = "https://news.example/harbour";
    private static final String TEXT =
            "The port authority closed the harbour of Aden on Sunday after two cargo ships collided in thick fog near"
                + " the southern breakwater. Tugs pulled one vessel free before noon, while divers searched the hull"
                + " of the other for leaks. Insurers expect delays of several days for grain deliveries to the"
                + " interior.";

    private static final int DAY = 86_400;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SinkDriver sink = new SinkDriver(registry);
    private final TestOutputTopic<String, ArticleEvent> middleEast = sink.output(ArticleEvent.TOPIC.of("middle-east"));

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void publishesAnArticleForAllAndForItsRegion() {
        sink.take(article("Harbour closed", TEXT, 0));

        TestRecord<String, ArticleEvent> event = sink.records().getFirst();
        assertThat(event.key()).isEqualTo(ArticleId.of(URI.create(ADDRESS)));
        assertThat(event.getRecordTime()).isEqualTo(NOON);
        assertThat(event.value().article().facts().headline()).isEqualTo("Harbour closed");
        assertThat(event.value().article().pipeline().annotators())
                .containsExactly("extract/1", "revisions/1", "duplicates/1", "stories/1");
        assertThat(middleEast.readValue()).isEqualTo(event.value());
    }

    @Test
    void publishesAnArticleOfNoRegionForAllOnly() {
        sink.take(somewhere("Harbour closed", TEXT, 0));

        assertThat(sink.events()).hasSize(1);
        assertThat(middleEast.isEmpty()).isTrue();
    }

    @Test
    void carriesCloudEventsAttributes() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.take(article("Harbour open", TEXT, 60));

        List<TestRecord<String, ArticleEvent>> events = sink.records();
        String id = events.getFirst().key();
        assertThat(SinkDriver.headers(events.get(0)))
                .contains(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", id + ".1"),
                        entry("ce_source", "urn:dateline:source:news"),
                        entry("ce_type", "news.article.published"),
                        entry("ce_time", "2026-03-01T12:00:00Z"),
                        entry("ce_recordedtime", "2026-03-01T12:01:30Z"),
                        entry("content-type", "application/json"));
        assertThat(SinkDriver.headers(events.get(1)))
                .contains(entry("ce_id", id + ".2"), entry("ce_type", "news.article.updated"));
    }

    @Test
    void publishesNothingTwice() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.take(article("Harbour closed", TEXT, 60));
        sink.take(article("Harbour shut", TEXT, -60));

        assertThat(sink.events()).hasSize(1);
        assertThat(sink.outcomes())
                .extracting(Outcome::reason)
                .containsExactly(Reason.PUBLISHED, Reason.UNCHANGED, Reason.DUPLICATE);
    }

    @Test
    void measuresWhatItPublishes() {
        sink.take(article("Harbour closed", TEXT, 0));

        assertThat(registry.get("dateline.end.to.end").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(90);
        assertThat(registry.get("dateline.outcomes")
                        .tags("stage", "sink", "reason", "published")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("dateline.events")
                        .tags("type", "published")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("dateline.stories")
                        .tags("change", "created")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void marksACopyAndStillPublishesIt() {
        sink.take(at("https://wire.example/1", "Ships collide", TEXT, 0));
        sink.take(at("https://paper.example/2", "Fog shuts port", "ADEN (Wire) — By our reporter.\n" + TEXT, 60));

        List<TestRecord<String, ArticleEvent>> events = sink.records();
        ArticleEvent copy = events.get(1).value();
        assertThat(copy.isDuplicate()).isTrue();
        assertThat(copy.originalArticle()).isEqualTo(events.get(0).key());
        assertThat(copy.similarity()).isGreaterThan(.9);
        assertThat(SinkDriver.headers(events.get(1))).contains(entry("ce_type", "news.article.duplicate"));
    }

    @Test
    void correctsWhatItSaidWhenAnEarlierArticleComesLate() {
        sink.take(at("https://paper.example/2", "Fog shuts port", TEXT, 60));
        sink.take(at("https://wire.example/1", "Ships collide", TEXT, 0));

        List<ArticleEvent> events = sink.events();
        String wire = ArticleId.of(URI.create("https://wire.example/1"));
        assertThat(events).extracting(ArticleEvent::version).containsExactly(1, 2, 1);
        assertThat(events.get(0).isDuplicate()).isFalse();
        assertThat(events.get(1).originalArticle()).isEqualTo(wire);
        assertThat(events.get(1).changes().fields()).containsExactly("originalArticle");
        assertThat(events.get(1).previousVersion()).isEqualTo(1);
        assertThat(events.get(2).isDuplicate()).isFalse();
    }

    @Test
    void marksNoCopiesOfWhatWasTakenBack() {
        sink.take(at("https://paper.example/old", "Ships collide", TEXT, 0));
        sink.withdraw("https://paper.example/old", Withdrawal.Reason.GONE, 60);
        sink.take(at("https://paper.example/moved", "Ships collide", TEXT, 120));

        assertThat(sink.events().getLast().type()).isEqualTo("news.article.published");
    }

    @Test
    void leavesACopyOneWhenOnlyItsHeadlineChangesLongAfter() {
        sink.take(at("https://wire.example/1", "Ships collide", TEXT, 0));
        sink.take(at("https://paper.example/2", "Fog shuts port", TEXT, 60));
        sink.setClock(NOON.plusSeconds(10 * DAY));
        others(5 * DAY).forEach(sink::take);
        sink.take(at("https://paper.example/2", "Fog shut port", TEXT, 5 * DAY + 60));

        ArticleEvent last = sink.events().getLast();
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.originalArticle()).isEqualTo(ArticleId.of(URI.create("https://wire.example/1")));
    }

    @Test
    void doesNotForgetWhatIsStillSeen() {
        sink.setClock(NOON.plusSeconds(100 * DAY));
        for (int day = 0; day <= 60; day += 20) {
            sink.take(article("Harbour closed", TEXT, day * DAY));
            others(day * DAY + 60).forEach(sink::take);
        }

        assertThat(sink.events())
                .filteredOn(event -> event.article().url().equals(URI.create(ADDRESS)))
                .hasSize(1);
    }

    /** So many that whatever is old would be forgotten. */
    private static List<Article> others(int second) {
        return IntStream.range(0, 600)
                .mapToObj(n -> at(
                        "https://other.example/" + second + "/" + n,
                        "Other " + n,
                        ("Word" + n + " ").repeat(60),
                        second))
                .toList();
    }

    @Test
    void publishesATextOfSymbolsOnly() {
        sink.take(somewhere("https://news.example/odd", null, "\u2600 \u2601 \u2602", 0));

        assertThat(sink.events()).hasSize(1);
    }

    @Test
    void takesAnArticleBackWhenItsPageIsGone() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.withdraw(ADDRESS, Withdrawal.Reason.GONE, 60);
        sink.withdraw(ADDRESS, Withdrawal.Reason.GONE, 120);

        List<ArticleEvent> events = sink.events();
        assertThat(events).hasSize(2);
        ArticleEvent retracted = events.get(1);
        assertThat(retracted.type()).isEqualTo("news.article.retracted");
        assertThat(retracted.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(retracted.version()).isEqualTo(2);
        assertThat(retracted.versionCreated()).isEqualTo(NOON.plusSeconds(60));
        assertThat(retracted.retraction()).isEqualTo(new Retraction(Retraction.Reason.GONE, null));
        assertThat(retracted.article().facts().articleBody()).isEqualTo(TEXT);
    }

    @Test
    void takesAnArticleBackThatIsGoneFromAnotherOfItsAddresses() {
        sink.take(fetchedFrom("https://news.example/harbour?ref=feed", article("Harbour closed", TEXT, 0)));
        sink.withdraw("https://news.example/harbour?ref=feed", Withdrawal.Reason.NOTICE, 60);

        assertThat(sink.events())
                .extracting(ArticleEvent::type)
                .containsExactly("news.article.published", "news.article.retracted");
    }

    @Test
    void saysNothingOfPagesThatHeldNoArticle() {
        sink.withdraw("https://news.example/other", Withdrawal.Reason.GONE, 60);

        assertThat(sink.events()).isEmpty();
    }

    @Test
    void publishesAnArticleThatCameBack() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.withdraw(ADDRESS, Withdrawal.Reason.GONE, 60);
        sink.take(article("Harbour closed", TEXT, 120));

        ArticleEvent back = sink.events().getLast();
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(back.changes().fields()).containsExactly("pubStatus");
    }

    @Test
    void tellsOfTheStory() {
        sink.take(at("https://wire.example/1", "Ships collide off Aden", TEXT, 0));
        sink.take(at("https://paper.example/2", "Fog shuts port of Aden", TEXT, 3600));
        sink.withdraw("https://wire.example/1", Withdrawal.Reason.GONE, 7200);

        List<ArticleEvent> events = sink.events();
        List<Story> stories = sink.stories();
        assertThat(events.get(0).storyId())
                .isEqualTo(stories.getFirst().id())
                .isEqualTo(events.get(1).storyId());
        assertThat(stories).extracting(Story::change).containsExactly(Change.CREATED, Change.UPDATED, Change.UPDATED);
        assertThat(stories).extracting(Story::revision).containsExactly(1, 2, 3);
        Story both = stories.get(1);
        assertThat(both.articleCount()).isEqualTo(2);
        assertThat(both.firstToReport()).isEqualTo(events.get(0).article().id());
        assertThat(both.actors()).extracting(actor -> actor.articles()).containsExactly(2);
        assertThat(both.countries()).containsExactly("YE");
        assertThat(both.region().confidence()).isEqualTo(1);
        assertThat(both.sentiment()).extracting(tone -> tone.articles()).containsExactly(1, 1);
        assertThat(stories.get(2).articles())
                .extracting(article -> article.id())
                .containsExactly(events.get(1).article().id());
    }

    @Test
    void putsAnArticleThatCameBackIntoItsStory() {
        sink.take(at("https://wire.example/1", "Ships collide off Aden", TEXT, 0));
        sink.take(at("https://paper.example/2", "Fog shuts port of Aden", TEXT, 3600));
        sink.withdraw("https://wire.example/1", Withdrawal.Reason.GONE, 7200);
        sink.take(at("https://wire.example/1", "Ships collide off Aden", TEXT, 9000));

        assertThat(sink.lastStories().values())
                .singleElement()
                .satisfies(story -> assertThat(story.articles()).hasSize(2));
    }

    @Test
    void takesAnArticleOutOfAStoryThatWentOnForLong() {
        sink.setClock(NOON.plusSeconds(20 * DAY));
        for (int day = 0; day <= 8; day++) {
            sink.take(at("https://wire.example/" + day, "Ships collide off Aden", TEXT, day * DAY));
        }
        others(8 * DAY + 60).forEach(sink::take);
        sink.withdraw("https://wire.example/0", Withdrawal.Reason.GONE, 8 * DAY + 120);

        String first = ArticleId.of(URI.create("https://wire.example/0"));
        assertThat(sink.events().getLast().type()).isEqualTo("news.article.retracted");
        assertThat(sink.lastStories().values())
                .allSatisfy(story -> assertThat(story.articles())
                        .extracting(article -> article.id())
                        .doesNotContain(first));
    }

    @Test
    void givesNoStoryTheIdOfOneThatEnded() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.withdraw(ADDRESS, Withdrawal.Reason.GONE, 60);
        sink.take(article("Harbour closed", TEXT, 120));

        assertThat(sink.stories())
                .hasSize(3)
                .extracting(story -> story.id() + "." + story.revision())
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesAStoryAsItWasWhenAnArticleIsCorrectedMuchLater() {
        int tenDays = 10 * 86_400;
        sink.take(at("https://wire.example/1", "Ships collide off Aden", TEXT, 0));
        sink.take(at("https://paper.example/2", "Fog shuts port of Aden", TEXT, 3600));
        String story = sink.events().getFirst().storyId();
        sink.setClock(NOON.plusSeconds(2 * tenDays));
        sink.take(at("https://wire.example/3", "Rain", "It rained for a day and a night. ".repeat(12), tenDays));
        sink.take(at("https://wire.example/1", "Two ships collide off Aden", TEXT, tenDays + 60));

        assertThat(sink.lastStories().get(story).articles()).hasSize(2);
        assertThat(sink.events().getLast().storyId()).isNotEqualTo(story);
    }

    @Test
    void countsAnArticleOnceWhateverItsVersionsAndItsCopies() {
        sink.take(at("https://wire.example/1", "Ships collide", TEXT, 0));
        sink.take(at("https://wire.example/1", "Ships collide in fog", TEXT, 60));
        sink.take(at("https://paper.example/2", "Fog shuts port", TEXT, 120));

        Map<String, Trend> trends = sink.trends();
        Trend hour = trends.get("hour/2026-03-01T12:00:00Z/region/middle-east");
        assertThat(hour.articles()).isEqualTo(1);
        assertThat(hour.duplicates()).isEqualTo(1);
        assertThat(hour.judged()).isEqualTo(1);
        assertThat(hour.score()).isCloseTo(-.4, within(1e-9));
        assertThat(trends)
                .containsKeys(
                        "day/2026-03-01T00:00:00Z/country/YE",
                        "hour/2026-03-01T12:00:00Z/actor/org:port",
                        "hour/2026-03-01T12:00:00Z/source/wire");
    }

    @Test
    void countsALatePageInItsHourAndARetractedOneNowhere() {
        sink.take(at("https://wire.example/1", "Ships collide", TEXT, 0));
        sink.take(
                at("https://wire.example/old", "Storm ahead", "Forecasters saw a storm coming from the east.", -7200));
        sink.withdraw("https://wire.example/1", Withdrawal.Reason.GONE, 60);

        Map<String, Trend> trends = sink.trends();
        assertThat(trends.get("hour/2026-03-01T10:00:00Z/source/wire").articles())
                .isEqualTo(1);
        assertThat(trends.get("hour/2026-03-01T12:00:00Z/source/wire").articles())
                .isZero();
        assertThat(trends.get("day/2026-03-01T00:00:00Z/source/wire").articles())
                .isEqualTo(1);
        assertThat(sink.trends()).isEmpty();
    }
}
