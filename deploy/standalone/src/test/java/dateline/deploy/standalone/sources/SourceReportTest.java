package dateline.deploy.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.FeedKind;
import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReportTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Source SOURCE = new Source(
            "gazette", "The Gazette", URI.create("https://a.example/"), List.of(), List.of(), null, null, null, null);
    private static final FeedStatus WORKS = new FeedStatus(
            URI.create("https://a.example/feed.xml"),
            FeedKind.FEED,
            null,
            NOW.minusSeconds(180),
            NOW.minusSeconds(180),
            NOW.plusSeconds(120),
            Duration.ofMinutes(5),
            null,
            null,
            null);
    private static final FeedStatus FAILS = new FeedStatus(
            URI.create("https://a.example/news.xml"),
            FeedKind.NEWS_SITEMAP,
            URI.create("https://a.example/robots.txt"),
            NOW.minusSeconds(60),
            null,
            NOW.plusSeconds(10_800),
            Duration.ofMinutes(10),
            Duration.ofHours(3),
            "gone",
            "status 410");
    private static final Ledger LEDGER = new Ledger(
            "gazette",
            List.of(
                    new Ledger.Count(Reason.QUEUED, 2),
                    new Ledger.Count(Reason.PUBLISHED, 1204),
                    new Ledger.Count(Reason.TIMEOUT, 3),
                    new Ledger.Count(Reason.GONE, 4)),
            List.of(WORKS, FAILS),
            NOW.minusSeconds(240),
            NOW.minusSeconds(200),
            NOW.minusSeconds(190),
            NOW);

    @Test
    void saysWhyASourceIsSilent() {
        assertThat(new SourceReport(SOURCE, LEDGER, NOW).text()).isEqualToNormalizingNewlines("""
            source        gazette  The Gazette
            state         follows
            last success  3 min ago
            next poll     in 2 min
            freshness     found 4 min ago, fetched 3 min ago, published 3 min ago
            back-off      in 3 h, gone (status 410) at https://a.example/news.xml
            outcomes
              queued                     2
              published               1204
              timeout                    3
              gone                       4
            polled documents
              feed         https://a.example/feed.xml
                           read 3 min ago, again in 2 min, every 5 min
              news-sitemap https://a.example/news.xml
                           fails: gone (status 410), last read never, again in 3 h, named by https://a.example/robots.txt
            """);
    }

    @Test
    void saysThatNothingIsKnownYet() {
        String text = new SourceReport(SOURCE.withEnabled(false), null, NOW).text();

        assertThat(text)
                .contains("state         paused", "last success  never", "next poll     never", "back-off      none")
                .contains("freshness     nothing was found yet");
    }

    @Test
    void countsInATable() {
        assertThat(new SourceReport(SOURCE, LEDGER, NOW).row())
                .containsSubsequence("gazette", "follows", "1204", "2", "7", "3 min ago", "gone (status 410)");
    }

    @Test
    void tellsProgramsAll() {
        var both = JsonSerde.mapper().readTree(new SourceReport(SOURCE, LEDGER, NOW).json());

        assertThat(JsonSerde.mapper().treeToValue(both.get("source"), Source.class))
                .isEqualTo(SOURCE);
        assertThat(JsonSerde.mapper().treeToValue(both.get("ledger"), Ledger.class))
                .isEqualTo(LEDGER);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT119S, 119 s", "PT2M, 2 min", "PT119M, 119 min", "PT2H, 2 h", "PT47H, 47 h", "P2D, 2 d"})
    void saysTimesInTheLargestUnitOfWhichThereAreTwo(Duration time, String words) {
        assertThat(Times.span(time)).isEqualTo(words);
    }
}
