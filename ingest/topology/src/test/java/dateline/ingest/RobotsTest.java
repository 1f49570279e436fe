package dateline.ingest;

import static dateline.ingest.events.Reason.BLOCKED;
import static dateline.ingest.events.Reason.CONNECTION;
import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.HTTP_ERROR;
import static dateline.ingest.events.Reason.QUEUED;
import static dateline.ingest.events.Reason.ROBOTS;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Reason;
import dateline.ingest.events.Reservation;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Moved;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String PAGE = "http://a.example/1";
    private static final String SECRET = "http://a.example/private/1";
    private static final String ROBOTS_TXT = "http://a.example/robots.txt";
    private static final String FORBID = "User-agent: *\nDisallow: /private/\n";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tellsWithThePageWhatItsPublisherReserves() {
        press.serve(
                "http://a.example/robots.txt",
                "User-agent: *\nContent-Signal: ai-train=no",
                "Content-Type",
                "text/plain");
        press.serveFeed(FEED, "http://a.example/1");
        press.serve("http://a.example/1", "<meta name=robots content=noarchive><p>one", "TDM-Reservation", "1");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofSeconds(10));

        assertThat(rig.pages)
                .singleElement()
                .satisfies(page -> assertThat(page.reservations())
                        .containsExactly(Reservation.NOARCHIVE, Reservation.NOTRAIN, Reservation.TDM));
    }

    @Test
    void asksForRobotsFirstAndOnceADay() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);
        assertThat(press.allVisits().getFirst().url()).isEqualTo(ROBOTS_TXT);
        assertThat(press.visitsTo(ROBOTS_TXT)).hasSize(1);

        rig.elapse(Duration.ofHours(23));
        assertThat(press.visitsTo(ROBOTS_TXT)).hasSize(1);
        rig.elapse(Duration.ofHours(3));
        assertThat(press.visitsTo(ROBOTS_TXT)).hasSize(2);
    }

    @Test
    void fetchesNothingThatRobotsDisallow() {
        press.serve(ROBOTS_TXT, FORBID);
        press.serveFeed(FEED, SECRET, PAGE);
        press.serve(PAGE, "<p>one");
        press.serve(SECRET, "<p>secret");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.visitsTo(SECRET)).isEmpty();
        assertThat(rig.reasonsOf(SECRET)).containsExactly(QUEUED, ROBOTS);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
    }

    @Test
    void pollsNoFeedThatRobotsDisallow() {
        press.serve(ROBOTS_TXT, "User-agent: dateline\nDisallow: /feed\n");
        press.serveFeed(FEED, PAGE);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(1));

        assertThat(press.visits()).isEmpty();
        assertThat(rig.meters
                        .get("dateline.feed.polls")
                        .tag("result", "robots")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void judgesRedirectsByTheRobotsOfTheirTarget() {
        String target = "http://b.example/private/2";
        press.serve("http://b.example/robots.txt", FORBID);
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, new Moved(URI.create(target)));
        press.serve(target, "<p>secret");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.visitsTo(target)).isEmpty();
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, ROBOTS);
    }

    @ParameterizedTest
    @CsvSource({"BLOCKED, false", "HTTP_ERROR, false", "EMPTY, false"})
    void takesAFileThatIsNotThereForLeave(Reason reason, boolean temporary) {
        press.serve(ROBOTS_TXT, new Failed(reason, "status 4xx", temporary, null));
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void asksForNothingWhileTheFileCannotBeHad() {
        press.serve(ROBOTS_TXT, Failed.forNow(HTTP_ERROR, "status 503"));
        press.serveFeed(FEED, PAGE);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(2));

        assertThat(press.visits()).isEmpty();
        assertThat(press.visitsTo(ROBOTS_TXT)).hasSizeBetween(5, 15);
    }

    @Test
    void goesOnWhenTheFileCanBeHadAgain() {
        Failed failed = Failed.forNow(HTTP_ERROR, "status 503");
        press.serve(ROBOTS_TXT, failed, failed, press.body(ROBOTS_TXT, FORBID));
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON.multipliedBy(2));

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void givesNoPageUpFasterThanTheFileIsTriedAgain() {
        String robots = "http://b.example/robots.txt";
        String page = "http://b.example/1";
        Failed failed = Failed.forNow(HTTP_ERROR, "status 503");
        press.serve(robots, failed, failed, failed, failed, press.body(robots, FORBID));
        press.serveFeed(FEED, page);
        press.serve(page, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(3));

        assertThat(rig.reasonsOf(page)).containsExactly(QUEUED, FETCHED);
    }

    @Test
    void saysWhyPagesOfAnUnreachableHostCannotBeHad() {
        String refusing = "http://b.example/1";
        String silent = "http://c.example/1";
        press.serve("http://b.example/robots.txt", Failed.forNow(HTTP_ERROR, "status 503"));
        press.serve("http://c.example/robots.txt", Failed.forNow(CONNECTION, "refused"));
        press.serveFeed(FEED, refusing, silent);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(50));

        assertThat(rig.reasonsOf(refusing)).containsExactly(QUEUED, ROBOTS);
        assertThat(rig.reasonsOf(silent)).containsExactly(QUEUED, CONNECTION);
    }

    @Test
    void keepsToTheOldFileWhereTheNewOneCannotBeHad() {
        press.serve(ROBOTS_TXT, press.body(ROBOTS_TXT, FORBID), Failed.forNow(HTTP_ERROR, "status 503"));
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(26));

        press.serveFeed(FEED, SECRET, "http://a.example/2");
        press.serve("http://a.example/2", "<p>two");
        rig.elapse(Duration.ofHours(26));

        assertThat(press.visitsTo(ROBOTS_TXT)).hasSizeGreaterThan(2);
        assertThat(rig.pageUrls()).containsExactly(PAGE, "http://a.example/2");
        assertThat(rig.reasonsOf(SECRET)).containsExactly(QUEUED, ROBOTS);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 6", "600, 30, 31"})
    void honoursCrawlDelayUpToACap(int wish, int least, int most) {
        press.serve(ROBOTS_TXT, "User-agent: *\nCrawl-delay: " + wish + "\n");
        press.serveFeed(FEED, PAGE, "http://a.example/2", "http://a.example/3");

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(3));

        List<Instant> times = press.allVisits().stream().map(Press.Visit::at).toList();
        assertThat(times).hasSize(5);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i)))
                    .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
        }
    }

    @Test
    void followsTheFileToAnotherHostByThatHostsOwner() {
        press.serve(ROBOTS_TXT, new Moved(URI.create("http://b.example/robots.txt")));
        press.serve("http://b.example/robots.txt", new Moved(URI.create("http://b.example/rules")));
        press.serve("http://b.example/rules", FORBID);
        press.serveFeed(FEED, SECRET, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
        assertThat(rig.reasonsOf(SECRET)).containsExactly(QUEUED, ROBOTS);
        Instant first = press.visitsTo("http://b.example/robots.txt").getFirst().at();
        assertThat(press.visitsTo("http://b.example/rules").getFirst().at()).isAfterOrEqualTo(first.plusSeconds(1));
    }

    @Test
    void takesAFileThatMovesWithoutEndForLeave() {
        press.serve(ROBOTS_TXT, new Moved(URI.create("http://b.example/n0")));
        for (int n = 0; n < 20; n++) {
            press.serve("http://b.example/n" + n, new Moved(URI.create("http://b.example/n" + (n + 1))));
        }
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
        assertThat(press.urls()).filteredOn(url -> url.contains("/n")).hasSize(5);
    }

    @Test
    void followsTheSitemapsThatTheFileNames() {
        String sitemap = "http://a.example/news.xml";
        String old = "http://a.example/old";
        press.serve(ROBOTS_TXT, "Sitemap: " + sitemap + "\n");
        press.serve(
                sitemap,
                "<urlset>" + url(PAGE, rig.now()) + url(old, rig.now().minus(Duration.ofDays(30))) + "</urlset>");
        press.serveFeed(FEED);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);
        assertThat(rig.pageUrls()).containsExactly(PAGE);
        assertThat(press.visitsTo(old)).as("an archive is not news").isEmpty();

        rig.remove("a");
        int before = press.visits().size();
        rig.elapse(Duration.ofHours(1));
        assertThat(press.visits()).hasSize(before);
    }

    @Test
    void followsNamedSitemapsForSourcesThatComeLater() {
        String sitemap = "http://a.example/news.xml";
        press.serve(ROBOTS_TXT, "Sitemap: " + sitemap + "\n");
        press.serve(sitemap, "<urlset/>");
        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.follow("b", FEED);
        rig.remove("a");
        rig.elapse(Duration.ofHours(1));
        int visits = press.visitsTo(sitemap).size();
        rig.elapse(Duration.ofHours(1));

        assertThat(press.visitsTo(sitemap)).hasSizeGreaterThan(visits);
    }

    @Test
    void waitsAsLongAsTheServerOfTheFileAsks() {
        press.serve(ROBOTS_TXT, Press.temporary(BLOCKED, Duration.ofMinutes(10)), press.body(ROBOTS_TXT, ""));
        press.serveFeed(FEED);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(9));
        assertThat(press.allVisits()).hasSize(1);

        rig.elapse(Duration.ofMinutes(2));
        assertThat(press.visits()).hasSize(1);
    }

    private static String url(String page, Instant date) {
        return "<url><loc>" + page + "</loc><lastmod>" + date + "</lastmod></url>";
    }
}
