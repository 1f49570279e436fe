package dateline.ingest;

import static dateline.ingest.events.Reason.BAD_URL;
import static dateline.ingest.events.Reason.BLOCKED;
import static dateline.ingest.events.Reason.CONNECTION;
import static dateline.ingest.events.Reason.DUPLICATE;
import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.GONE;
import static dateline.ingest.events.Reason.HTTP_ERROR;
import static dateline.ingest.events.Reason.QUEUED;
import static dateline.ingest.events.Reason.REDIRECTS;
import static dateline.ingest.events.Reason.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.Source;
import dateline.ingest.events.SourceRef;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.fetch.Validators;
import dateline.ingest.frontier.FrontierItem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestTopologyTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String PAGE = "http://a.example/1";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration ONE_POLL = Duration.ofMinutes(6);

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fetchesEachNewLinkOnce() {
        press.serveFeed(FEED, PAGE, "http://a.example/2");
        press.serve(PAGE, "<p>one");
        press.serve("http://a.example/2", "<p>two");

        rig.follow("a", FEED);
        rig.elapse(ONE_POLL.multipliedBy(3));

        assertThat(press.visitsTo(FEED)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(press.visitsTo(PAGE)).hasSize(1);
        assertThat(rig.pageUrls()).containsExactly(PAGE, "http://a.example/2");
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
    }

    @Test
    void tellsWithThePageHowItWasFound() {
        press.serve(FEED, """
            <rss version="2.0"><channel><title>f</title><item><title>Flood</title>
            <link>http://a.example/1?utm_source=rss&amp;id=7</link>
            <pubDate>Sun, 22 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>\
            """);
        press.serve("http://a.example/1?id=7", "<p>one", "ETag", "\"x\"");

        rig.put(new Source(
                "a", "A", URI.create("http://a.example/"), Rig.urls(FEED), List.of(), null, "FR", null, null));
        rig.elapse(SOON);

        assertThat(rig.pages).singleElement().satisfies(page -> {
            assertThat(page.url()).hasToString("http://a.example/1?id=7");
            assertThat(page.header("etag")).hasValue("\"x\"");
            assertThat(page.discovery())
                    .isEqualTo(new Discovery(
                            new SourceRef("a", "A", URI.create("http://a.example/"), null, "FR"),
                            URI.create("http://a.example/1?utm_source=rss&id=7"),
                            "Flood",
                            OffsetDateTime.parse("2026-11-22T06:00:00Z"),
                            null));
        });
    }

    @Test
    void asksAgainForAPageThatItsFeedDatesLater() {
        press.serveFeed(FEED, PAGE + " 2026-11-22T06:00:00Z");
        press.serve(PAGE, press.body(PAGE, "<p>old", "ETag", "\"1\""), press.body(PAGE, "<p>new", "ETag", "\"2\""));
        rig.follow("a", FEED);
        rig.elapse(SOON);

        press.serveFeed(FEED, PAGE + " 2026-11-22T07:00:00Z");
        rig.elapse(ONE_POLL);

        assertThat(press.visitsTo(PAGE))
                .extracting(visit -> visit.request().validators())
                .containsExactly(Validators.NONE, new Validators("\"1\"", null));
        assertThat(rig.pages)
                .extracting(page -> new String(page.payload().toByteArray()))
                .containsExactly("<p>old", "<p>new");
    }

    @Test
    void publishesNoPageThatDidNotChange() {
        press.serveFeed(FEED, PAGE + " 2026-11-22T06:00:00Z");
        press.serve(PAGE, press.body(PAGE, "<p>old"), press.body(PAGE, "<p>old"), new NotModified());
        rig.follow("a", FEED);
        rig.elapse(SOON);

        press.serveFeed(FEED, PAGE + " 2026-11-22T07:00:00Z");
        rig.elapse(ONE_POLL);
        press.serveFeed(FEED, PAGE + " 2026-11-22T07:30:00Z");
        rig.elapse(ONE_POLL);

        assertThat(rig.pages).hasSize(1);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED, QUEUED, UNCHANGED, QUEUED, UNCHANGED);
    }

    @Test
    void looksEverMoreRarelyAtPagesWhoseDatesMeanNothing() {
        press.serve(PAGE, "<p>same");
        rig.follow("a", FEED);

        for (int poll = 0; poll < 40; poll++) {
            press.serveFeed(FEED, PAGE + " " + rig.now());
            rig.elapse(ONE_POLL);
        }

        assertThat(press.visitsTo(FEED)).hasSizeGreaterThan(35);
        assertThat(press.visitsTo(PAGE)).hasSizeBetween(4, 9);
    }

    @Test
    void keepsRequestsToAHostApart() {
        String[] pages =
                IntStream.range(0, 20).mapToObj(n -> "http://a.example/" + n).toArray(String[]::new);
        press.serveFeed(FEED, pages);
        press.serveFeed("http://a.example/other.xml");
        for (String page : pages) {
            press.serve(page, "<p>" + page);
        }

        rig.follow("a", FEED, "http://a.example/other.xml");
        rig.elapse(Duration.ofSeconds(40));

        List<Instant> times = press.visits().stream().map(Press.Visit::at).toList();
        assertThat(times).hasSize(22);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void hasOneRequestUnderWayPerHost() {
        press.serveFeed(FEED, PAGE);
        rig.follow("a", FEED);
        rig.follow("b", "http://a.example/other.xml");

        for (int i = 0; i < 100; i++) {
            rig.stall();
        }
        rig.elapse(Rig.STEP);

        assertThat(press.visits()).hasSize(1);
    }

    @Test
    void handsLinksToTheOwnersOfTheirHosts() {
        String foreign = "http://b.example/sold";
        press.serveFeed(FEED, foreign);
        press.serve(foreign, "<p>sold");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(foreign);
        assertThat(press.visits().get(1).at())
                .isBefore(press.visits().get(0).at().plusSeconds(2));
    }

    @Test
    void retriesFailuresThatMayPass() {
        press.serveFeed(FEED, PAGE);
        Failed failed = Failed.forNow(HTTP_ERROR, "status 503");
        press.serve(PAGE, failed, failed, press.body(PAGE, "<p>one"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(1));

        List<Press.Visit> visits = press.visitsTo(PAGE);
        assertThat(visits).hasSize(3);
        assertThat(Duration.between(visits.get(0).at(), visits.get(1).at()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(Duration.between(visits.get(1).at(), visits.get(2).at()))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, Failed.forNow(CONNECTION, "reset"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(4));

        assertThat(press.visitsTo(PAGE)).hasSize(4);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, CONNECTION);
    }

    @Test
    void givesUpAtOnceWhereNothingCanChange() {
        press.serveFeed(FEED, PAGE);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(4));

        assertThat(press.visitsTo(PAGE)).hasSize(1);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, GONE);
    }

    @Test
    void leavesTheWholeHostAloneAsLongAsItAsks() {
        String other = "http://a.example/2";
        press.serveFeed(FEED, PAGE, other);
        press.serve(PAGE, Press.temporary(BLOCKED, Duration.ofSeconds(90)), press.body(PAGE, "<p>one"));
        press.serve(other, "<p>two");

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(2));

        Instant asked = press.visitsTo(PAGE).getFirst().at();
        assertThat(press.visits())
                .filteredOn(visit -> visit.at().isAfter(asked))
                .extracting(Press.Visit::url)
                .containsExactlyInAnyOrder(other, PAGE);
        assertThat(press.visits())
                .filteredOn(visit -> visit.at().isAfter(asked))
                .allSatisfy(visit -> assertThat(visit.at()).isAfterOrEqualTo(asked.plusSeconds(90)));
    }

    @Test
    void capsHowLongAServerMayAskToWait() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, Press.temporary(BLOCKED, Duration.ofHours(88)), press.body(PAGE, "<p>one"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(62));

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void givesHostsThatDoNotAnswerARest() {
        String[] pages =
                IntStream.range(0, 50).mapToObj(n -> "http://a.example/" + n).toArray(String[]::new);
        press.serveFeed(FEED, pages);
        for (String page : pages) {
            press.serve(page, Failed.forNow(CONNECTION, "refused"));
        }

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(5));

        assertThat(press.visits()).hasSizeBetween(8, 20);
    }

    @Test
    void followsRedirectsByTheOwnerOfTheTarget() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, new Moved(URI.create("http://b.example/2#top")));
        press.serve("http://b.example/2", new Moved(URI.create("http://b.example/3")));
        press.serve("http://b.example/3", "<p>three");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly("http://b.example/3");
        assertThat(rig.pages.getFirst().discovery()).extracting(Discovery::url).hasToString(PAGE);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
        Instant second = press.visitsTo("http://b.example/2").getFirst().at();
        assertThat(press.visitsTo("http://b.example/3").getFirst().at()).isAfterOrEqualTo(second.plusSeconds(1));
    }

    @Test
    void endsRedirectsThatDoNotEnd() {
        press.serveFeed(FEED, PAGE, "http://a.example/circle");
        press.serve(PAGE, new Moved(URI.create("http://a.example/n0")));
        for (int n = 0; n < 50; n++) {
            press.serve("http://a.example/n" + n, new Moved(URI.create("http://a.example/n" + (n + 1))));
        }
        press.serve("http://a.example/circle", new Moved(URI.create("http://a.example/back")));
        press.serve("http://a.example/back", new Moved(URI.create("http://a.example/circle")));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(2));

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, REDIRECTS);
        assertThat(rig.reasonsOf("http://a.example/circle")).containsExactly(QUEUED, REDIRECTS);
        assertThat(press.urls()).filteredOn(url -> url.contains("/n")).hasSize(10);
    }

    @Test
    void fetchesNoPageTwiceThatIsListedUnderTwoAddresses() {
        press.serveFeed(FEED, PAGE, "http://t.example/track");
        press.serve(PAGE, "<p>one");
        press.serve("http://t.example/track", new Moved(URI.create(PAGE + "?utm_source=t")));

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.visitsTo(PAGE)).hasSize(1);
        assertThat(rig.reasonsOf("http://t.example/track")).containsExactly(QUEUED, DUPLICATE);
    }

    @Test
    void settlesLinksThatCannotBeFetched() {
        press.serveFeed(FEED, "mailto:desk@a.example", PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.outcomes)
                .filteredOn(outcome -> outcome.reason() == BAD_URL)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.url()).hasToString(FEED);
                    assertThat(outcome.detail()).contains("mailto:desk@a.example");
                });
        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void stopsPollingARemovedSource() {
        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.remove("a");
        rig.elapse(ONE_POLL.multipliedBy(2));

        assertThat(press.visits()).hasSize(1);
    }

    @Test
    void stopsPollingADisabledSourceAndStartsAgain() {
        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.put(new Source("a", null, null, Rig.urls(FEED), List.of(), null, null, null, false));
        rig.elapse(ONE_POLL.multipliedBy(2));
        assertThat(press.visits()).hasSize(1);

        rig.follow("a", FEED);
        rig.elapse(SOON);
        assertThat(press.visits()).hasSize(2);
    }

    @Test
    void pollsAFeedThatTwoSourcesShareOnce() {
        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.follow("b", FEED);
        rig.elapse(SOON);
        assertThat(press.visits()).hasSize(1);

        rig.remove("a");
        rig.elapse(ONE_POLL);

        assertThat(press.visits()).hasSize(2);
    }

    @Test
    void pollsConditionallyAndNotAtEveryTick() {
        press.serve(
                FEED,
                press.body(FEED, "<rss version='2.0'><channel><title>f</title></channel></rss>", "ETag", "\"f\""),
                new NotModified());

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(30));

        assertThat(press.visits()).hasSizeBetween(6, 8);
        assertThat(press.visits().getLast().request().validators()).isEqualTo(new Validators("\"f\"", null));
        assertThat(polls("changed")).isEqualTo(1);
        assertThat(polls("unchanged")).isEqualTo(press.visits().size() - 1.0);
    }

    @Test
    void asksAtTheIntervalOfTheSource() {
        press.serveFeed(FEED);

        rig.put(new Source("a", null, null, Rig.urls(FEED), List.of(), null, null, Duration.ofSeconds(30), null));
        rig.elapse(Duration.ofMinutes(5));

        assertThat(press.visits()).hasSizeBetween(9, 12);
    }

    @Test
    void triesADeadFeedEverMoreRarelyButForEver() {
        rig.follow("a", FEED);

        rig.elapse(Duration.ofHours(2));
        int early = press.visits().size();
        rig.elapse(Duration.ofHours(26));

        assertThat(early).isBetween(3, 6);
        assertThat(press.visits().size() - early).isBetween(4, 9);
        assertThat(polls("gone")).isEqualTo(press.visits().size());
    }

    @Test
    void feedsThatAreNoneStopNobodyElse() {
        String good = "http://a.example/good.xml";
        press.serve(FEED, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&e;</rss>");
        press.serve("http://a.example/html", "<html><body>Not found</body></html>");
        press.serveFeed(good, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED, "http://a.example/html", good);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
        assertThat(polls("unreadable")).isEqualTo(2);
    }

    @Test
    void followsAFeedToWhereItMoved() {
        String moved = "http://b.example/atom.xml";
        press.serve(FEED, new Moved(URI.create(moved)));
        press.serveFeed(moved, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(SOON);
        assertThat(rig.pageUrls()).containsExactly(PAGE);

        rig.remove("a");
        int before = press.visits().size();
        rig.elapse(ONE_POLL.multipliedBy(2));

        assertThat(press.visits()).hasSize(before);
    }

    @Test
    void feedsThatMoveInACircleAreOnlyPolled() {
        String other = "http://b.example/feed.xml";
        press.serve(FEED, new Moved(URI.create(other)));
        press.serve(other, new Moved(URI.create(FEED)));
        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(30));
        assertThat(press.visits()).hasSizeBetween(10, 16);

        rig.remove("a");
        int before = press.visits().size();
        rig.elapse(ONE_POLL.multipliedBy(2));

        assertThat(press.visits()).hasSize(before);
    }

    @Test
    void findsTheFeedsOfAHomePage() {
        press.serve(
                "http://a.example/",
                "<html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head></html>");
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.put(new Source("a", null, URI.create("http://a.example/"), List.of(), List.of(), null, null, null, null));
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void readsNewsSitemapsAndTheirIndexes() {
        press.serve(
                "http://a.example/sitemap.xml",
                "<sitemapindex><sitemap><loc>http://a.example/news.xml</loc></sitemap></sitemapindex>");
        press.serve("http://a.example/news.xml", "<urlset><url><loc>" + PAGE + "</loc></url></urlset>");
        press.serve(PAGE, "<p>one");

        rig.put(new Source(
                "a", null, null, List.of(), Rig.urls("http://a.example/sitemap.xml"), null, null, null, null));
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    @Test
    void keepsToTheLimitOfRequestsAtOnce() {
        try (Rig narrow = new Rig(withInFlight(2))) {
            for (int n = 0; n < 5; n++) {
                narrow.press.serveFeed("http://" + n + ".example/feed.xml");
                narrow.follow("s" + n, "http://" + n + ".example/feed.xml");
            }
            for (int i = 0; i < 20; i++) {
                narrow.stall();
            }
            narrow.elapse(Rig.STEP);
            assertThat(narrow.press.visits()).hasSize(2);

            narrow.elapse(SOON);
            assertThat(narrow.press.visits()).hasSize(5);
        }
    }

    @Test
    void showsHowMuchWaits() {
        press.serveFeed(FEED, PAGE, "http://a.example/2", "http://b.example/3");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofMillis(1200));

        assertThat(gauge("dateline.frontier.queued")).isEqualTo(3);
        assertThat(gauge("dateline.frontier.hosts")).isEqualTo(2);

        rig.elapse(SOON);
        assertThat(gauge("dateline.frontier.queued")).isZero();
        assertThat(gauge("dateline.frontier.hosts")).isEqualTo(1);
        assertThat(rig.meters
                        .get("dateline.outcomes")
                        .tags("stage", "ingest", "reason", "gone")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(rig.meters.get("dateline.fetch").timer().count()).isEqualTo(4);
    }

    @Test
    void doesNotQueueAPageAgainThatWaits() {
        Discovery discovery =
                new Discovery(new SourceRef("a", null, null, null, null), URI.create(PAGE), null, null, null);
        press.serve(PAGE, "<p>one");

        rig.item(new FrontierItem.Visit(URI.create(PAGE), discovery, 0));
        rig.item(new FrontierItem.Visit(URI.create(PAGE), discovery, 0));
        rig.elapse(SOON);

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
    }

    private double polls(String result) {
        return rig.meters
                .get("dateline.feed.polls")
                .tag("result", result)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return rig.meters.get(name).gauge().value();
    }

    private static IngestSettings withInFlight(int inFlight) {
        IngestSettings usual = IngestSettings.DEFAULTS;
        return new IngestSettings(
                usual.contact(),
                usual.hostDelay(),
                usual.allowAddresses(),
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.fetchTimeout(),
                usual.maximumBodyBytes(),
                inFlight,
                usual.attempts(),
                usual.retryDelay(),
                usual.maximumRetryAfter(),
                usual.pollInterval());
    }
}
