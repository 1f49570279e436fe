package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Source;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedPollingTest {
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

        assertThat(press.visits()).hasSizeBetween(3, 5);
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
        assertThat(press.visits()).hasSizeBetween(6, 10);

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
    void goesOnWithWhatASourceIsStillLedToByAnotherWay() {
        String child = "http://a.example/child.xml";
        String leaf = "http://a.example/leaf.xml";
        for (String index : List.of("http://a.example/i1.xml", "http://a.example/i2.xml")) {
            press.serve(index, "<sitemapindex><sitemap><loc>" + child + "</loc></sitemap></sitemapindex>");
        }
        press.serve(child, "<sitemapindex><sitemap><loc>" + leaf + "</loc></sitemap></sitemapindex>");
        press.serve(leaf, "<urlset/>");
        sitemaps("http://a.example/i1.xml", "http://a.example/i2.xml");
        rig.elapse(SOON);

        sitemaps("http://a.example/i2.xml");
        int before = press.visitsTo(leaf).size();
        rig.elapse(Duration.ofMinutes(30));

        assertThat(press.visitsTo(leaf)).hasSizeGreaterThan(before);
    }

    @Test
    void takesASitemapWholeThatTheOperatorAddsLater() {
        String sitemap = "http://a.example/sitemap.xml";
        press.serve("http://a.example/robots.txt", "Sitemap: " + sitemap + "\n");
        press.serve(sitemap, "<urlset><url><loc>" + PAGE + "</loc><lastmod>2020-01-01</lastmod></url></urlset>");
        press.serve(PAGE, "<p>one");
        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.elapse(ONE_POLL);
        assertThat(rig.pages).isEmpty();

        rig.put(new Source("a", null, null, Rig.urls(FEED), Rig.urls(sitemap), null, null, null, null));
        rig.elapse(Duration.ofMinutes(30));

        assertThat(rig.pageUrls()).containsExactly(PAGE);
    }

    private void sitemaps(String... urls) {
        rig.put(new Source("a", null, null, List.of(), Rig.urls(urls), null, null, null, null));
    }

    private double polls(String result) {
        return rig.meters
                .get("dateline.feed.polls")
                .tag("result", result)
                .counter()
                .count();
    }
}
