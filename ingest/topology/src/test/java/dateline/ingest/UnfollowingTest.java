package dateline.ingest;

import static dateline.ingest.events.Reason.FETCHED;
import static dateline.ingest.events.Reason.QUEUED;
import static dateline.ingest.events.Reason.UNFOLLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Source;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of pages that still wait when their source is removed or paused. */
class UnfollowingTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String LAST = "http://a.example/299";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Rig rig = new Rig();
    private final Press press = rig.press;

    @BeforeEach
    void followWithMoreThanCanBeFetchedSoon() {
        List<String> pages =
                IntStream.range(0, 300).mapToObj(n -> "http://a.example/" + n).toList();
        press.serveFeed(FEED, pages.toArray(String[]::new));
        pages.forEach(page -> press.serve(page, "<p>" + page));
        rig.follow("a", FEED);
        rig.elapse(SOON);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void dropsThemWithAnOutcome() {
        rig.remove("a");
        rig.elapse(SOON);

        assertThat(rig.reasonsOf(LAST)).containsExactly(QUEUED, UNFOLLOWED);
        assertThat(rig.outcomes)
                .filteredOn(outcome -> outcome.reason() == QUEUED)
                .hasSize(300);
        assertThat(rig.outcomes)
                .filteredOn(outcome -> outcome.reason() == FETCHED || outcome.reason() == UNFOLLOWED)
                .hasSize(300);
    }

    @Test
    void asksItsHostForNothingMore() {
        rig.remove("a");
        rig.elapse(Rig.STEP.multipliedBy(2));
        int before = press.visits().size();

        rig.elapse(SOON);

        assertThat(press.visits()).hasSizeLessThanOrEqualTo(before);
    }

    @Test
    void fetchesThemForASourceThatSharesTheFeed() {
        rig.follow("b", FEED);
        rig.elapse(SOON);

        rig.remove("a");
        rig.elapse(Duration.ofMinutes(20));

        assertThat(rig.pageUrls()).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void findsThemAgainWhenItIsFollowedAgain() {
        rig.put(new Source("a", null, null, Rig.urls(FEED), List.of(), null, null, null, false));
        rig.elapse(SOON);
        rig.follow("a", FEED);
        rig.elapse(Duration.ofMinutes(6));

        assertThat(rig.reasonsOf(LAST)).containsExactly(QUEUED, UNFOLLOWED, QUEUED, FETCHED);
        assertThat(rig.pageUrls()).doesNotHaveDuplicates().hasSize(300);
    }
}
