package dateline.ingest;

import static dateline.ingest.events.Reason.BAD_URL;
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
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.fetch.Validators;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.frontier.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
                            URI.create("http://a.example/1?id=7"),
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
    void triesThePageThatAnotherLeadsToThoughItCouldNotBeHadBefore() {
        press.serveFeed(FEED, PAGE, "http://t.example/track");
        press.serve(PAGE, new Gone(404), press.body(PAGE, "<p>one"));
        press.serve(
                "http://t.example/track",
                Press.temporary(HTTP_ERROR, Duration.ofSeconds(5)),
                new Moved(URI.create(PAGE)));

        rig.follow("a", FEED);
        rig.elapse(SOON.multipliedBy(2));

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, GONE);
        assertThat(rig.reasonsOf("http://t.example/track")).containsExactly(QUEUED, FETCHED);
    }

    @Test
    void triesAPageAgainThatAnotherDocumentListsThoughItCouldNotBeHad() {
        press.serveFeed(FEED, PAGE);
        press.serveFeed("http://a.example/other.xml", PAGE);
        press.serve(PAGE, new Gone(404), press.body(PAGE, "<p>one"));
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.follow("b", "http://a.example/other.xml");
        rig.elapse(SOON);

        assertThat(rig.outcomes)
                .extracting(outcome -> outcome.source() + " " + outcome.reason().word())
                .containsExactly("a queued", "a gone", "b queued", "b fetched");
    }

    @Test
    void callsAPageThatTwoSourcesListADuplicateOnlyOnceItIsHad() {
        String gone = "http://a.example/gone";
        press.serveFeed(FEED, PAGE, gone);
        press.serveFeed("http://b.example/feed.xml", PAGE, gone);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.follow("b", "http://b.example/feed.xml");

        rig.elapse(SOON);

        assertThat(rig.reasonsOf(PAGE)).containsExactlyInAnyOrder(QUEUED, QUEUED, FETCHED, DUPLICATE);
        assertThat(rig.reasonsOf(gone)).containsExactlyInAnyOrder(QUEUED, QUEUED, GONE, GONE);
        assertThat(press.visitsTo(PAGE)).hasSize(1);
    }

    @Test
    void callsNoPageADuplicateOfOneThatCannotBeHadInTheEnd() {
        press.serveFeed(FEED, PAGE, "http://t.example/track");
        press.serve(PAGE, Press.temporary(HTTP_ERROR, Duration.ofMinutes(1)), new Gone(404));
        press.serve("http://t.example/track", new Moved(URI.create(PAGE)));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(2));

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, GONE);
        assertThat(rig.reasonsOf("http://t.example/track")).containsExactly(QUEUED, GONE);
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
    void doesNotQueueAPageAgainThatWaits() {
        Discovery discovery =
                new Discovery(new SourceRef("a", null, null, null, null), URI.create(PAGE), null, null, null);
        press.serve(PAGE, "<p>one");

        rig.item(new FrontierItem.Visit(URI.create(PAGE), discovery, Urgency.FRESH, 0));
        rig.item(new FrontierItem.Visit(URI.create(PAGE), discovery, Urgency.FRESH, 0));
        rig.elapse(SOON);

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED);
    }
}
