package dateline.ingest;

import static dateline.ingest.events.Reason.CONNECTION;
import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.GONE;
import static dateline.ingest.events.Reason.QUEUED;
import static dateline.ingest.events.Reason.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Source;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.fetch.Validators;
import dateline.ingest.frontier.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisitTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String PAGE = "http://a.example/1";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void looksAtAPageAgainEverMoreRarely() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, press.body(PAGE, "<p>one", "ETag", "\"1\""), new NotModified());

        rig.follow("a", FEED);
        rig.elapse(FOUR_DAYS);

        Instant first = press.visitsTo(PAGE).getFirst().at();
        assertThat(press.visitsTo(PAGE))
                .extracting(visit -> Duration.between(first, visit.at()).toHours())
                .containsExactly(0L, 1L, 6L, 24L, 72L);
        assertThat(press.visitsTo(PAGE).getLast().request().validators()).isEqualTo(new Validators("\"1\"", null));
        assertThat(rig.pages).hasSize(1);
        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED, UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED);
    }

    @Test
    void publishesABodyThatChangedThoughItsListingDidNot() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, press.body(PAGE, "<p>old"), press.body(PAGE, "<p>new"));

        rig.follow("a", FEED);
        rig.elapse(FOUR_DAYS);

        assertThat(rig.pages)
                .extracting(page -> new String(page.payload().toByteArray()))
                .containsExactly("<p>old", "<p>new");
    }

    @Test
    void tellsThatAPageIsGoneAndLooksNoMore() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, press.body(PAGE, "<p>one"), new Gone(410));

        rig.follow("a", FEED);
        rig.elapse(FOUR_DAYS);

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED, GONE);
        assertThat(press.visitsTo(PAGE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void handsOnThatAPageWhichWasHadIsGone(int status) {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, press.body(PAGE, "<p>one"), new Gone(status));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(2));

        assertThat(rig.pages).hasSize(2);
        assertThat(rig.pages.getLast())
                .isEqualTo(new RawPage(
                        URI.create(PAGE),
                        rig.pages.getLast().fetchedAt(),
                        status,
                        List.of(),
                        Payload.NONE,
                        rig.pages.getFirst().discovery()));
    }

    @Test
    void handsOnNoEndOfAPageThatWasNeverHad() {
        press.serveFeed(FEED, PAGE);

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, GONE);
        assertThat(rig.pages).isEmpty();
    }

    @Test
    void handsOnTheEndOfAPageOnce() {
        press.serve(PAGE, press.body(PAGE, "<p>one"), new Gone(404));
        rig.follow("a", FEED);
        for (int hour = 0; hour < 5; hour++) {
            press.serveFeed(FEED, PAGE + " " + rig.now());
            rig.elapse(Duration.ofHours(1));
        }

        assertThat(press.visitsTo(PAGE)).hasSizeGreaterThan(2);
        assertThat(rig.pages).extracting(RawPage::status).containsExactly(200, 404);
    }

    @Test
    void handsOnAPageThatCameBackAsItWas() {
        press.serve(PAGE, press.body(PAGE, "<p>one"), new Gone(404), press.body(PAGE, "<p>one"));
        rig.follow("a", FEED);
        for (int hour = 0; hour < 5; hour++) {
            press.serveFeed(FEED, PAGE + " " + rig.now());
            rig.elapse(Duration.ofHours(1));
        }

        assertThat(rig.pages).extracting(RawPage::status).containsExactly(200, 404, 200);
    }

    @Test
    void takesNothingBackBecauseOfABadDay() {
        press.serveFeed(FEED, PAGE);
        Failed failed = Failed.forNow(CONNECTION, "reset");
        press.serve(PAGE, press.body(PAGE, "<p>one"), failed, failed, failed, press.body(PAGE, "<p>two"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(7));

        assertThat(rig.reasonsOf(PAGE)).containsExactly(QUEUED, FETCHED, FETCHED);
    }

    @Test
    void looksNoMoreAtPagesThatCouldNotBeHad() {
        press.serveFeed(FEED, PAGE);

        rig.follow("a", FEED);
        rig.elapse(FOUR_DAYS);

        assertThat(press.visitsTo(PAGE)).hasSize(1);
    }

    @Test
    void looksNoMoreOnceTheSourceIsGone() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.remove("a");
        rig.elapse(FOUR_DAYS);

        assertThat(press.visitsTo(PAGE)).hasSize(1);
    }

    @Test
    void looksAgainForASourceThatWasPausedInTime() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(SOON);

        rig.put(new Source("a", null, null, Rig.urls(FEED), List.of(), null, null, null, false));
        rig.elapse(SOON);
        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(2));

        assertThat(press.visitsTo(PAGE)).hasSize(2);
    }

    @Test
    void keepsOneScheduleHoweverOftenTheListingChanges() {
        press.serve(PAGE, "<p>same");
        rig.follow("a", FEED);
        for (int minute = 0; minute < 5; minute++) {
            press.serveFeed(FEED, PAGE + " " + rig.now());
            rig.elapse(Duration.ofMinutes(6));
        }
        press.serveFeed(FEED);
        int before = press.visitsTo(PAGE).size();

        rig.elapse(Duration.ofMinutes(100));

        assertThat(press.visitsTo(PAGE).size() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void looksAtNothingAgainWhereTheOperatorDoesNotWantIt() {
        try (Rig once = new Rig(IngestSettings.DEFAULTS.withSchedule(Schedule.DEFAULTS.withRevisits(List.of())))) {
            once.press.serveFeed(FEED, PAGE);
            once.press.serve(PAGE, "<p>one");

            once.follow("a", FEED);
            once.elapse(FOUR_DAYS);

            assertThat(once.press.visitsTo(PAGE)).hasSize(1);
        }
    }
}
