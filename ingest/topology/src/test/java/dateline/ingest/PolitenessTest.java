package dateline.ingest;

import static dateline.ingest.events.Reason.BLOCKED;
import static dateline.ingest.events.Reason.CONNECTION;
import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.GONE;
import static dateline.ingest.events.Reason.HTTP_ERROR;
import static dateline.ingest.events.Reason.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolitenessTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String PAGE = "http://a.example/1";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
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

        assertThat(press.allVisits()).hasSize(1);
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
                .isBefore(press.visits().get(0).at().plusSeconds(3));
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

        assertThat(press.visitsTo(PAGE)).hasSize(3);
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

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "CONNECTION", "TIMEOUT"})
    void leavesADeadHostAloneForTenMinutes(Reason silence) {
        String[] pages =
                IntStream.range(0, 50).mapToObj(n -> "http://a.example/" + n).toArray(String[]::new);
        press.serveFeed("http://b.example/feed.xml", pages);
        for (String page : pages) {
            press.serve(page, Failed.forNow(silence, "refused"));
        }

        rig.follow("b", "http://b.example/feed.xml");
        rig.elapse(Duration.ofMinutes(35));

        List<Instant> tries = press.visits().stream()
                .filter(visit -> visit.url().startsWith("http://a.example/"))
                .map(Press.Visit::at)
                .toList();
        assertThat(tries).hasSize(8);
        for (int i = 5; i < 8; i++) {
            assertThat(Duration.between(tries.get(i - 1), tries.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void givesAHostThatAnswersAgainItsUsualPace() {
        String[] pages =
                IntStream.range(0, 20).mapToObj(n -> "http://a.example/" + n).toArray(String[]::new);
        press.serveFeed(FEED, pages);
        Failed failed = Failed.forNow(CONNECTION, "refused");
        for (String page : pages) {
            press.serve(page, failed, failed, press.body(page, "<p>one"));
        }

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(7));

        assertThat(rig.pages).hasSize(20);
    }

    @Test
    void keepsToTheLimitOfRequestsAtOnce() {
        try (Rig narrow = new Rig(IngestSettings.DEFAULTS.withInFlight(2))) {
            for (int n = 0; n < 5; n++) {
                narrow.press.serveFeed("http://" + n + ".example/feed.xml");
                narrow.follow("s" + n, "http://" + n + ".example/feed.xml");
            }
            for (int i = 0; i < 20; i++) {
                narrow.stall();
            }
            narrow.elapse(Rig.STEP);
            assertThat(narrow.press.allVisits()).hasSize(2);

            narrow.elapse(SOON);
            assertThat(narrow.press.visits()).hasSize(5);
        }
    }

    @Test
    void keepsToTheLimitOfRequestsAtOneAddressHoweverManyHostsShareIt() {
        int most = IngestSettings.DEFAULTS.addressInFlight();
        for (int n = 0; n < most + 5; n++) {
            String host = n + ".example";
            press.dialled(host, "192.0.2.1");
            press.serveFeed("http://" + host + "/feed.xml");
            rig.follow("s" + n, "http://" + host + "/feed.xml");
        }
        press.dialled("elsewhere.example", "192.0.2.2");
        rig.follow("elsewhere", "http://elsewhere.example/feed.xml");
        for (int i = 0; i < 20; i++) {
            rig.stall();
        }

        rig.elapse(Rig.STEP);
        assertThat(press.allVisits()).hasSize(most + 1);

        rig.elapse(SOON);
        assertThat(press.visits()).hasSize(most + 5 + 1);
    }

    @Test
    void fetchesNewsBeforeTheArchive() {
        String day = rig.now().toString();
        press.serveFeed(
                FEED,
                PAGE + "0 2020-01-01T00:00:00Z",
                PAGE + "1 " + day,
                PAGE + "2 2020-01-02T00:00:00Z",
                PAGE + "3 " + day);

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.urls()).containsExactly(FEED, PAGE + "1", PAGE + "3", PAGE + "0", PAGE + "2");
    }

    @Test
    void letsNoHostStarveBecauseOfAnother() {
        String[] many =
                IntStream.range(0, 5000).mapToObj(n -> "http://a.example/" + n).toArray(String[]::new);
        String other = "http://b.example/feed.xml";

        try (Rig narrow = new Rig(IngestSettings.DEFAULTS.withInFlight(1))) {
            narrow.press.serveFeed(FEED, many);
            narrow.press.serveFeed(other, "http://b.example/1");
            narrow.follow("a", FEED);
            narrow.follow("b", other);
            narrow.elapse(SOON);

            assertThat(narrow.press.visitsTo("http://b.example/1")).hasSize(1);
        }
    }

    @Test
    void showsHowMuchWaits() {
        press.serveFeed(FEED, PAGE, "http://a.example/2", "http://b.example/3");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofMillis(2200));

        assertThat(gauge("dateline.frontier.queued")).isEqualTo(3);
        assertThat(gauge("dateline.frontier.hosts")).isEqualTo(2);

        rig.elapse(SOON);
        assertThat(gauge("dateline.frontier.queued")).isZero();
        assertThat(gauge("dateline.frontier.revisits")).isZero();
        assertThat(gauge("dateline.frontier.hosts")).isEqualTo(1);
        assertThat(rig.meters
                        .get("dateline.outcomes")
                        .tags("stage", "ingest", "reason", "gone")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(rig.meters.get("dateline.fetch").timer().count()).isEqualTo(6);
    }

    @Test
    void showsOnceHowLongAPageWaitedHoweverOftenItIsTaken() {
        press.serveFeed(FEED, "http://b.example/1");
        press.serve("http://b.example/1", "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.meters.get("dateline.frontier.wait").timer().count()).isEqualTo(1);
    }

    @Test
    void takesNoPlannedLookForBacklog() {
        press.serveFeed(FEED, PAGE);
        press.serve(PAGE, "<p>one");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(gauge("dateline.frontier.queued")).isZero();
        assertThat(gauge("dateline.frontier.revisits")).isEqualTo(1);
    }

    private double gauge(String name) {
        return rig.meters.get(name).gauge().value();
    }
}
