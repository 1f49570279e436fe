package dateline.ingest;

import static dateline.ingest.events.Reason.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a host wants no pause, several of its pages are fetched on one way. */
class LeaseTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final List<String> PAGES =
            IntStream.range(0, 5).mapToObj(n -> "http://a.example/" + n).toList();
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Rig rig = new Rig(IngestSettings.DEFAULTS.withHostDelay(Duration.ZERO));
    private final Press press = rig.press;

    @BeforeEach
    void serve() {
        press.serveFeed(FEED, PAGES.toArray(String[]::new));
        PAGES.forEach(page -> press.serve(page, "<p>" + page));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fetchesWhatWaitsAtOnce() {
        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(times()).hasSize(1);
        assertThat(rig.pageUrls()).containsExactlyElementsOf(PAGES);
    }

    @Test
    void goesOneByOneWhereRobotsTxtAsksForAPause() {
        press.serve("http://a.example/robots.txt", "User-agent: *\nCrawl-delay: 1");

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(times()).hasSize(5);
    }

    @Test
    void putsTheRestBackWhereTheHostAsksToWait() {
        press.serve(
                PAGES.get(1),
                Press.temporary(Reason.BLOCKED, Duration.ofMinutes(2)),
                press.body(PAGES.get(1), "<p>at last"));
        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).containsExactly(PAGES.get(0));

        rig.elapse(Duration.ofMinutes(3));

        assertThat(rig.pageUrls()).containsExactlyInAnyOrderElementsOf(PAGES);
        assertThat(rig.outcomes).noneMatch(outcome -> outcome.reason() == BLOCKED);
    }

    /** The moments at which pages were asked for. */
    private List<Instant> times() {
        return press.visits().stream()
                .filter(visit -> !visit.url().equals(FEED))
                .map(Press.Visit::at)
                .distinct()
                .toList();
    }
}
