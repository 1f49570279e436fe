package dateline.ingest;

import static dateline.ingest.events.Reason.DUPLICATE;
import static dateline.ingest.events.Reason.ENRICHED;
import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.GONE;
import static dateline.ingest.events.Reason.NOT_ARTICLE;
import static dateline.ingest.events.Reason.PUBLISHED;
import static dateline.ingest.events.Reason.QUEUED;
import static dateline.ingest.events.Reason.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Ledger.Count;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Gone;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String PAGE = "http://a.example/1";
    private static final String OTHER = "http://a.example/2";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Rig rig = new Rig(IngestSettings.DEFAULTS.withSchedule(
            IngestSettings.DEFAULTS.schedule().withForgetAfter(Duration.ofDays(10))));
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void countsEachAddressOnceUnderItsLatestOutcome() {
        press.serveFeed(FEED, PAGE, OTHER, "http://a.example/3");
        press.serve(PAGE, "<p>one");
        press.serve("http://a.example/3", "<p>three");
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.settle("a", PAGE, ENRICHED);
        rig.settle("a", PAGE, PUBLISHED);
        rig.settle("a", "http://a.example/3", NOT_ARTICLE);
        rig.elapse(SOON);

        assertThat(ledger("a").outcomes())
                .containsExactly(new Count(PUBLISHED, 1), new Count(GONE, 1), new Count(NOT_ARTICLE, 1));
        assertThat(ledger("a").lastFetched()).isBetween(rig.now().minus(SOON.multipliedBy(2)), rig.now());
        assertThat(ledger("a").lastPublished()).isEqualTo(rig.now().minus(SOON));
    }

    @Test
    void tellsWhatWaitsWhileItWaits() {
        press.serveFeed(FEED, PAGE, OTHER);
        press.serve(PAGE, "<p>one");
        press.serve(OTHER, Press.temporary(Reason.TIMEOUT, null));
        rig.follow("a", FEED);
        rig.elapse(Duration.ofSeconds(6));

        assertThat(ledger("a").outcomes()).containsExactly(new Count(QUEUED, 1), new Count(FETCHED, 1));
    }

    @Test
    void leavesThePageThatIsFoundAsItWasWhatItWas() {
        press.serveFeed(FEED, PAGE, OTHER);
        press.serve(PAGE, "<p>one");
        press.serve(OTHER, "<p>two");
        rig.follow("a", FEED);
        rig.elapse(SOON);
        rig.settle("a", PAGE, PUBLISHED);

        rig.elapse(Duration.ofHours(2));

        assertThat(rig.reasonsOf(PAGE)).contains(UNCHANGED);
        assertThat(ledger("a").outcomes()).containsExactly(new Count(FETCHED, 1), new Count(PUBLISHED, 1));
    }

    @Test
    void saysThatAPublishedPageIsGone() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, press.body(PAGE, "<p>one"), new Gone(410));
        rig.follow("a", FEED);
        rig.elapse(SOON);
        rig.settle("a", PAGE, PUBLISHED);

        rig.elapse(Duration.ofHours(2));

        assertThat(ledger("a").outcomes()).containsExactly(new Count(GONE, 1));
    }

    @Test
    void givesEachSourceAnOutcomeForWhatBothLeadTo() {
        press.serveFeed(FEED, PAGE);
        press.serveFeed("http://b.example/feed.xml", PAGE + "?utm_source=b");
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(SOON);
        rig.follow("b", "http://b.example/feed.xml");
        rig.elapse(SOON);

        assertThat(ledger("a").outcomes()).containsExactly(new Count(FETCHED, 1));
        assertThat(ledger("b").outcomes()).containsExactly(new Count(DUPLICATE, 1));
    }

    @Test
    void tellsWhyAFeedIsSilent() {
        press.serveFeed(FEED, PAGE);
        rig.follow("a", FEED, "http://a.example/gone.xml");
        Instant start = rig.now();
        rig.elapse(SOON);

        assertThat(ledger("a").feeds())
                .extracting(FeedStatus::url)
                .containsExactly(URI.create(FEED), URI.create("http://a.example/gone.xml"));
        assertThat(ledger("a").feeds()).first().satisfies(feed -> {
            assertThat(feed.lastSuccess()).isBetween(start, rig.now());
            assertThat(feed.trouble()).isNull();
            assertThat(feed.backOff()).isNull();
            assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(ledger("a").feeds()).last().satisfies(feed -> {
            assertThat(feed.lastPoll()).isBetween(start, rig.now());
            assertThat(feed.lastSuccess()).isNull();
            assertThat(feed.trouble()).isEqualTo("gone");
            assertThat(feed.detail()).isEqualTo("status 404");
            assertThat(feed.backOff()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
            assertThat(feed.nextPoll()).isEqualTo(feed.lastPoll().plus(feed.backOff()));
        });
    }

    @Test
    void tellsWhenAFeedIsPolledThatWasNotYet() {
        rig.follow("a", FEED);
        rig.stall();
        rig.elapse(Duration.ofSeconds(3));

        assertThat(ledger("a").feeds())
                .singleElement()
                .satisfies(feed -> assertThat(feed.url()).hasToString(FEED));
    }

    @Test
    void forgetsFeedsThatAreFollowedNoMore() {
        press.serveFeed(FEED, PAGE);
        press.serveFeed("http://a.example/other.xml", OTHER);
        rig.follow("a", FEED, "http://a.example/other.xml");
        rig.elapse(SOON);

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(ledger("a").feeds())
                .singleElement()
                .satisfies(feed -> assertThat(feed.url()).hasToString(FEED));
    }

    @Test
    void beginsAnewWithASourceThatWasRemoved() {
        press.serveFeed(FEED, PAGE, OTHER);
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.remove("a");
        rig.elapse(SOON);
        assertThat(rig.ledgers).containsEntry("a", null);

        press.serveFeed(FEED);
        rig.follow("a", FEED);
        rig.settle("a", PAGE, FETCHED);
        rig.elapse(SOON);
        assertThat(ledger("a").outcomes()).extracting(Count::urls).containsExactly(1);
    }

    @Test
    void showsTheSameAsMetrics() {
        press.serveFeed(FEED, PAGE, OTHER);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(urls(FETCHED)).isEqualTo(1);
        assertThat(urls(GONE)).isEqualTo(1);
        assertThat(gauge("next.poll.timestamp")).isGreaterThan(rig.now().getEpochSecond());
        assertThat(gauge("last.success.timestamp"))
                .isLessThanOrEqualTo(rig.now().getEpochSecond());
        assertThat(gauge("back.off")).isZero();

        rig.remove("a");
        rig.elapse(SOON);
        assertThat(rig.meters.find("dateline.source.urls").meters()).isEmpty();
    }

    @Test
    void forgetsAddressesOfWhichNothingIsHeard() {
        press.serveFeed(FEED, PAGE);
        rig.follow("a", FEED);
        rig.elapse(SOON);
        press.serveFeed(FEED, OTHER);
        rig.elapse(Duration.ofDays(11));

        press.serveFeed(FEED, "http://a.example/3");
        rig.elapse(Duration.ofDays(2));

        assertThat(ledger("a").urls(GONE)).as("all but the newest").isEqualTo(1);
    }

    private Ledger ledger(String source) {
        return Objects.requireNonNull(rig.ledgers.get(source), source);
    }

    private double urls(Reason reason) {
        return rig.meters
                .get("dateline.source.urls")
                .tag("source", "a")
                .tag("outcome", reason.word())
                .gauge()
                .value();
    }

    private double gauge(String name) {
        return rig.meters
                .get("dateline.source." + name)
                .tag("source", "a")
                .gauge()
                .value();
    }
}
