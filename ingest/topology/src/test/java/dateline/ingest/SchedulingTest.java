package dateline.ingest;

import static dateline.ingest.events.Reason.BLOCKED;
import static dateline.ingest.events.Reason.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Source;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String QUIET = "<rss version='2.0'><channel><title>t</title>%s</channel></rss>";

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # published every, polls in the last 4 hours at least, at most
        PT2M             , 60 , 241
        PT20M            , 8  , 40
        PT3H             , 1  , 8
        """)
    void pollsAboutAsOftenAsAFeedPublishes(Duration every, int least, int most) {
        rig.follow("a", FEED);
        List<String> links = new ArrayList<>();
        for (int n = 0; n < Duration.ofHours(16).dividedBy(every); n++) {
            links.addFirst("http://b.example/" + n);
            press.serveFeed(FEED, links.stream().limit(20).toArray(String[]::new));
            rig.elapse(every, Duration.ofSeconds(10));
        }

        Instant late = rig.now().minus(Duration.ofHours(4));
        assertThat(press.visitsTo(FEED))
                .filteredOn(visit -> visit.at().isAfter(late))
                .hasSizeBetween(least, most);
    }

    @Test
    void doesNotForgetAFeedThatPublishesNothing() {
        press.serveFeed(FEED);

        rig.follow("a", FEED);
        rig.elapse(Duration.ofDays(4));

        assertThat(press.visits()).hasSizeBetween(14, 22);
        Instant last = press.visits().getLast().at();
        assertThat(Duration.between(last, rig.now())).isLessThan(Duration.ofHours(27));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        max-age=3600           , 0    , 54 , 67
        'public, MAX-AGE=3600' , 1800 , 27 , 34
        max-age=31536000       , 0    , 1290 , 1590
        """)
    void leavesAFeedAloneAsLongAsItSaysItIsFresh(String cacheControl, String age, int least, int most) {
        press.serve(FEED, press.body(FEED, QUIET.formatted(""), "Cache-Control", cacheControl, "Age", age));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(30));

        assertThat(minutesToTheSecondPoll()).isBetween((long) least, (long) most);
    }

    @ParameterizedTest
    @CsvSource({"no-cache", "'max-age=3600, no-store'", "max-age=x"})
    void pollsAtItsOwnPaceWhatNamesNoAge(String cacheControl) {
        press.serve(FEED, press.body(FEED, QUIET.formatted(""), "Cache-Control", cacheControl));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(10));

        assertThat(minutesToTheSecondPoll()).isBetween(4L, 6L);
    }

    @Test
    void leavesAFeedAloneAsLongAsItAsks() {
        press.serve(FEED, QUIET.formatted("<ttl>60</ttl>"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(2));

        assertThat(minutesToTheSecondPoll()).isBetween(54L, 67L);
    }

    @Test
    void doesNotPollInTheHoursThatAFeedExcludes() {
        press.serve(FEED, QUIET.formatted("<skipHours><hour>8</hour><hour>9</hour></skipHours>"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(4));

        assertThat(minutesToTheSecondPoll()).isBetween(119L, 121L);
    }

    @Test
    void obeysTheOperatorBeforeTheFeed() {
        press.serve(FEED, press.body(FEED, QUIET.formatted("<ttl>60</ttl>"), "Cache-Control", "max-age=86400"));

        rig.put(new Source("a", null, null, Rig.urls(FEED), List.of(), null, null, Duration.ofMinutes(1), null));
        rig.elapse(Duration.ofMinutes(20));

        assertThat(press.visits()).hasSizeBetween(18, 23);
    }

    @Test
    void isMorePatientWithWhatMayPassThanWithWhatIsGone() {
        String gone = "http://b.example/feed.xml";
        press.serve(FEED, Failed.forNow(TIMEOUT, "silent"));
        press.serve(gone, new Gone(404));

        rig.follow("a", FEED, gone);
        rig.elapse(Duration.ofHours(2));

        assertThat(press.visitsTo(FEED)).hasSizeBetween(9, 16);
        assertThat(press.visitsTo(gone)).hasSizeBetween(3, 5);
    }

    @Test
    void asksABlockingServerLess() {
        press.serve(FEED, Failed.forGood(BLOCKED, "status 403"));

        rig.follow("a", FEED);
        rig.elapse(Duration.ofDays(5));

        assertThat(press.visits()).hasSizeBetween(9, 14);
    }

    @Test
    void findsAFeedAgainThatComesBackAfterWeeks() {
        press.serve(FEED, new Gone(404));
        rig.follow("a", FEED);
        rig.elapse(Duration.ofDays(15));
        int before = press.visits().size();

        press.serveFeed(FEED);
        rig.elapse(Duration.ofDays(8));
        int back = press.visits().size();
        rig.elapse(Duration.ofHours(27));

        assertThat(back).isGreaterThan(before);
        assertThat(press.visits().size()).as("its strain is forgiven").isGreaterThan(back);
    }

    @Test
    void spreadsFeedsThatWereAddedTogether() {
        for (int n = 0; n < 40; n++) {
            press.serveFeed("http://h" + n + ".example/feed.xml");
            rig.follow("s" + n, "http://h" + n + ".example/feed.xml");
        }
        rig.elapse(Duration.ofMinutes(7));

        assertThat(press.visits()).hasSize(80);
        assertThat(press.visits().subList(40, 80).stream()
                        .map(visit -> visit.at().getEpochSecond())
                        .distinct())
                .hasSizeGreaterThan(8);
    }

    private long minutesToTheSecondPoll() {
        List<Press.Visit> visits = press.visitsTo(FEED);
        return Duration.between(visits.get(0).at(), visits.get(1).at()).toMinutes();
    }
}
