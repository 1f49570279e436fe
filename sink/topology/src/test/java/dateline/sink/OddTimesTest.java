package dateline.sink;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static dateline.sink.Articles.at;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.enrich.events.DateInfo;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.sink.events.ArticleEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any time, in any order, by a clock that goes back. */
class OddTimesTest {
    private static final int DAY = 86_400;
    private static final String TEXT =
            "The port authority closed the harbour of Aden on Sunday after two cargo ships collided in thick fog near"
                    + " the southern breakwater. Tugs pulled one vessel free before noon, while divers searched the"
                    + " hull of the other for leaks. Insurers expect delays of several days for grain deliveries.";

    private final SinkDriver sink = new SinkDriver(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        sink.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-07-20T20:17:00Z",
                "2024-02-29T23:59:59Z",
                "2026-02-28T23:59:59-12:00",
                "2026-03-29T02:30:00+01:00",
                "2099-12-31T00:00:00+14:00"
            })
    void publishesAnArticleWhateverDateItBears(OffsetDateTime date) {
        sink.take(dated(article("Harbour closed", TEXT, 0), date));
        sink.take(dated(article("Harbour open", TEXT, 60), date));

        assertThat(sink.events()).extracting(ArticleEvent::version).containsExactly(1, 2);
        assertThat(sink.lastStories()).hasSize(1);
        assertThat(sink.trends().values())
                .allSatisfy(trend -> assertThat(trend.articles()).isNotNegative());
    }

    @Test
    void countsADateToComeInTheHourOfTheFetch() {
        sink.take(dated(
                article("Harbour closed", TEXT, 0), NOON.plusSeconds(5 * DAY).atOffset(ZoneOffset.UTC)));

        assertThat(sink.trends().values())
                .isNotEmpty()
                .allSatisfy(trend -> assertThat(trend.start()).isBeforeOrEqualTo(NOON));
    }

    @Test
    void forgetsNothingBecauseOfAPageFromTheFuture() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.take(at("https://odd.example/1", "Rain", "It rained for a day and a night. ".repeat(12), 60 * 365 * DAY));
        sink.take(others());
        sink.take(article("Harbour open", TEXT, 60));

        assertThat(versions("harbour")).containsExactly(1, 2);
    }

    @Test
    void goesOnWithItsVersionsWhenTheClockIsSetBack() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.setClock(SinkDriver.NOW.minus(Duration.ofHours(1)));
        sink.take(others());
        sink.take(article("Harbour open", TEXT, 60));

        assertThat(versions("harbour")).containsExactly(1, 2);
        assertThat(sink.trends()).isNotEmpty();
    }

    @Test
    void doesNotTakeALatePageForANewerVersion() {
        sink.take(article("Harbour open", TEXT, 0));
        sink.take(article("Harbour closed", TEXT, -40 * DAY));
        sink.take(article("Harbour shut", TEXT, -20_000 * DAY));

        assertThat(sink.events()).hasSize(1);
        assertThat(sink.outcomes())
                .extracting(Outcome::reason)
                .containsExactly(Reason.PUBLISHED, Reason.DUPLICATE, Reason.DUPLICATE);
    }

    @Test
    void tellsNoCountsBelowZeroOfHoursThatAreForgotten() {
        sink.take(article("Harbour closed", TEXT, 0));
        sink.trends();
        sink.setClock(NOON.plusSeconds(80 * DAY));
        IntStream.range(0, 400)
                .mapToObj(n -> at("https://other" + n + ".example/1", "Other " + n, "Word" + n, 40 * DAY + 3_600 * n))
                .forEach(sink::take);
        sink.trends();
        sink.withdraw("https://news.example/harbour", Withdrawal.Reason.GONE, 60 * DAY);

        assertThat(sink.events().getLast().type()).isEqualTo("news.article.retracted");
        assertThat(sink.trends()).isEmpty();
    }

    private List<Integer> versions(String name) {
        return sink.events().stream()
                .filter(event -> event.article().url().getPath().equals("/" + name))
                .map(ArticleEvent::version)
                .toList();
    }

    /** So many that whatever is old would be forgotten. */
    private static List<Article> others() {
        return IntStream.range(0, 600)
                .mapToObj(n -> at("https://other.example/" + n, "Other " + n, ("Word" + n + " ").repeat(60), 1))
                .toList();
    }

    private static Article dated(Article article, OffsetDateTime date) {
        Facts facts = article.facts();
        return new Article(
                article.id(),
                article.url(),
                new Facts(
                        facts.headline(),
                        null,
                        facts.articleBody(),
                        List.of(),
                        date,
                        null,
                        new DateInfo("json-ld", DateInfo.Precision.SECOND, 0.95),
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                article.analysis(),
                article.rights(),
                article.source(),
                article.fetch(),
                article.pipeline());
    }
}
