package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.frontier.Schedule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String OTHER = "http://a.example/other.xml";
    private static final String PAGE = "http://a.example/1";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Rig rig = new Rig(IngestSettings.DEFAULTS.withSchedule(
            Schedule.DEFAULTS.withRevisits(List.of()).withForgetAfter(Duration.ofHours(5))));
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void remembersAPageAsLongAsTheOperatorWants() {
        press.serveFeed(FEED, PAGE);
        press.serveFeed(OTHER, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(4));

        rig.follow("b", OTHER);
        rig.elapse(SOON);

        assertThat(press.visitsTo(PAGE)).hasSize(1);
    }

    @Test
    void forgetsAPageOfWhichNothingIsHeard() {
        press.serveFeed(FEED, PAGE);
        press.serveFeed(OTHER, PAGE);
        press.serve(PAGE, "<p>one");
        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(7));

        rig.follow("b", OTHER);
        rig.elapse(SOON);

        assertThat(press.visitsTo(PAGE)).hasSize(2);
    }

    @Test
    void forgetsNoPageThatIsStillToBeLookedAt() {
        try (Rig watching = new Rig(IngestSettings.DEFAULTS.withSchedule(
                Schedule.DEFAULTS.withRevisits(List.of(Duration.ofHours(20))).withForgetAfter(Duration.ofHours(5))))) {
            watching.press.serveFeed(FEED, PAGE);
            watching.press.serve(PAGE, "<p>one");
            watching.follow("a", FEED);

            watching.elapse(Duration.ofHours(21));

            assertThat(watching.press.visitsTo(PAGE)).hasSize(2);
            assertThat(watching.pages).hasSize(1);
        }
    }
}
