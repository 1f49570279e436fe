package dateline.sink.delivery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dateline.enrich.events.Region;
import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.FakeBroker;
import dateline.sink.delivery.News;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.filter.Candidate;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Change;
import dateline.sink.events.PubStatus;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsIndexTest {
    private static final Instant NOW = Instant.now();
    private static final Duration WINDOW = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private final FakeBroker broker = new FakeBroker(2);
    private final List<Throwable> failures = new ArrayList<>();
    private NewsIndex index;

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void findsExactlyWhatTheStreamTakes() {
        List<News> all = someOfEverything();
        all.forEach(broker::publish);
        open();

        for (String json : List.of(
                "{}",
                "{\"region\":[\"middle-east\",\"oceania\"]}",
                "{\"country\":[\"TR\"],\"sentiment\":[\"negative\"]}",
                "{\"actor\":[\"nato\"],\"language\":[\"en\"]}",
                "{\"source\":[\"s2\"],\"duplicates\":false}",
                "{\"minSentiment\":-0.3,\"maxSentiment\":0.3,\"retracted\":false}",
                "{\"since\":\"" + NOW.minusSeconds(150) + "\",\"until\":\"" + NOW.minusSeconds(50) + "\"}",
                "{\"q\":\"flood -storm\"}",
                "{\"q\":\"\\\"flood in\\\" | fire\",\"region\":[\"europe\"]}",
                "{\"q\":\"-\"}")) {
            ArticleFilter filter = JsonSerde.mapper().readValue(json, ArticleFilter.class);
            List<String> wanted = all.stream()
                    .map(News::event)
                    .filter(event -> filter.selection().takes(new Candidate(event)))
                    .map(event -> event.article().id())
                    .toList();

            assertThat(ids(index.articles(filter, 500, null))).as(json).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void pagesHoldStillWhileNewsComeIn() {
        List<String> first = IntStream.range(0, 100).mapToObj(i -> "a" + i).toList();
        first.forEach(id -> broker.publish(News.plain(id).at(NOW.minusSeconds(id.hashCode() % 10))));
        open();

        List<String> seen = new ArrayList<>();
        Hits page = index.articles(ArticleFilter.ALL, 7, null);
        while (page.next() != null) {
            seen.addAll(ids(page));
            broker.publish(News.plain("late" + seen.size()).at(NOW.plusSeconds(1)));
            page = index.articles(ArticleFilter.ALL, 7, page.next());
        }
        seen.addAll(ids(page));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(first);
        assertThatThrownBy(() -> index.articles(ArticleFilter.ALL, 7, "nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nonsense'");
    }

    @Test
    void refusesThePlaceOfAPageInAnotherOrder() {
        story("s1");
        story("s2");
        open();

        String next = index.stories(new StoryFilter(ArticleFilter.ALL, 1, true), 1, null)
                .next();

        assertThat(index.stories(new StoryFilter(ArticleFilter.ALL, 1, true), 1, next)
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> index.stories(new StoryFilter(ArticleFilter.ALL, 1, false), 1, next))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the same order");
    }

    @Test
    void listsTheVersionThatStandsAndKeepsThoseBefore() {
        broker.publish(News.plain("a").at(NOW));
        broker.publish(News.plain("a").at(NOW.plusSeconds(5)).version(2).saying("Strait closes", "Again."));
        open();

        assertThat(events(index.articles(ArticleFilter.ALL, 10, null).items()))
                .extracting(ArticleEvent::version)
                .containsExactly(2);
        assertThat(events(index.versions("a")))
                .extracting(ArticleEvent::version)
                .containsExactly(2, 1);
        assertThat(index.versions("b")).isEmpty();
    }

    @Test
    void tellsTheLastVersionFirstWhereAllWereCreatedAtOnce() {
        IntStream.rangeClosed(1, 11)
                .forEach(version -> broker.publish(News.plain("a").at(NOW).version(version)));
        open();

        assertThat(events(index.versions("a")))
                .extracting(ArticleEvent::version)
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void leavesOutWhatCannotBeIndexed() {
        broker.publish(News.plain("odd").at(NOW).about(Region.EUROPE, "TR", "Anne".repeat(10_000)));
        broker.publish(News.plain("after").at(NOW));
        open();

        assertThat(ids(index.articles(ArticleFilter.ALL, 10, null))).containsExactly("after");
    }

    @Test
    void goesOnWhereItsLastCommitEnded() {
        broker.publish(News.plain("before").at(NOW));
        open();
        await().until(this::committed);
        index.close();

        broker.publish(News.plain("after").at(NOW));
        open();

        assertThat(ids(index.articles(ArticleFilter.ALL, 10, null))).containsExactlyInAnyOrder("before", "after");
    }

    /** The first take commits, since the last commit is long ago. */
    private boolean committed() {
        return index.isReady()
                && !ids(index.articles(ArticleFilter.ALL, 10, null)).isEmpty();
    }

    @Test
    void beginsAnewWhereTheTopicsWereMadeAnew() {
        broker.publish(News.plain("old").at(NOW));
        open();
        index.close();
        broker.reset();
        broker.publish(News.plain("new").at(NOW));

        open();

        assertThat(ids(index.articles(ArticleFilter.ALL, 10, null))).containsExactly("new");
    }

    @Test
    void beginsAtItsWindow() {
        broker.publish(News.plain("ancient").at(NOW.minus(WINDOW).minusSeconds(1000)));
        broker.publish(News.plain("young").at(NOW));

        open();

        assertThat(ids(index.articles(ArticleFilter.ALL, 10, null))).containsExactly("young");
    }

    @Test
    void tellsOfWhomMostIsWritten() {
        trend("nato", 1, 3);
        trend("nato", 0, 5);
        trend("opec", 0, 7);
        trend("fifa", 0, 1);
        open();

        List<String> trends =
                index.trends(new TrendFilter(Trend.Kind.ACTOR, Trend.Period.HOUR, Set.of(), null, null, 2));

        assertThat(trends.stream().map(json -> JsonSerde.mapper().readValue(json, Trend.class)))
                .extracting(Trend::subject)
                .containsExactlyInAnyOrder("nato", "nato", "opec");
    }

    @Test
    void knowsCountriesInEitherCase() {
        trend(Trend.Kind.COUNTRY, "TR", 0, 1);
        open();

        assertThat(index.trends(new TrendFilter(Trend.Kind.COUNTRY, Trend.Period.HOUR, Set.of("tr"), null, null, 2)))
                .hasSize(1);
    }

    @Test
    void tellsTheNewestOfManyWindowsTheOldestFirst() {
        IntStream.rangeClosed(0, 10_000).forEach(hoursAgo -> trend("nato", hoursAgo, 1));
        open();

        List<String> trends =
                index.trends(new TrendFilter(Trend.Kind.ACTOR, Trend.Period.HOUR, Set.of(), null, null, 2));

        List<Instant> starts = trends.stream()
                .map(json -> JsonSerde.mapper().readValue(json, Trend.class).start())
                .toList();
        assertThat(starts).hasSize(10_000).isSorted().endsWith(Trend.Period.HOUR.start(NOW));
    }

    private void story(String id) {
        Story story = new Story(
                id,
                1,
                Change.CREATED,
                null,
                null,
                null,
                1,
                List.of(),
                null,
                NOW,
                NOW,
                List.of(),
                null,
                List.of(),
                List.of());
        broker.append("news.stories", 0, id, JsonSerde.mapper().writeValueAsBytes(story), NOW.toEpochMilli());
    }

    private void trend(String subject, int hoursAgo, int articles) {
        trend(Trend.Kind.ACTOR, subject, hoursAgo, articles);
    }

    private void trend(Trend.Kind kind, String subject, int hoursAgo, int articles) {
        Instant start = Trend.Period.HOUR.start(NOW.minusSeconds(3600L * hoursAgo));
        Trend trend = new Trend(kind, subject, subject, Trend.Period.HOUR, start, articles, 0, 0, null);
        broker.append("news.trends", 0, trend.key(), JsonSerde.mapper().writeValueAsBytes(trend), NOW.toEpochMilli());
    }

    private void open() {
        index = NewsIndex.start(broker, "news.", new IndexSettings(folder, WINDOW), failures::add);
        await().until(index::isReady);
    }

    private static List<News> someOfEverything() {
        Random random = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(i -> News.plain("a" + i)
                        .about(
                                one(random, Region.MIDDLE_EAST, Region.EUROPE, Region.OCEANIA),
                                one(random, "TR", "FR", "AU"),
                                one(random, "NATO", "Red Cross"))
                        .saying(one(random, "Flood in town", "Fire and storm", "Flood and storm"), "Text " + i + ".")
                        .toned(random.nextInt(-10, 11) / 10.0)
                        .from(one(random, "s1", "s2"), one(random, "en-GB", "fr"))
                        .at(NOW.minusSeconds(i))
                        .copied(random.nextInt(4) == 0)
                        .withStatus(random.nextInt(9) == 0 ? PubStatus.CANCELED : PubStatus.USABLE))
                .toList();
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<String> ids(Hits hits) {
        return events(hits.items()).stream().map(event -> event.article().id()).toList();
    }

    private static List<ArticleEvent> events(List<String> json) {
        return json.stream()
                .map(item -> JsonSerde.mapper().readValue(item, ArticleEvent.class))
                .toList();
    }
}
