package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");
    private static final PressSettings SETTINGS = new PressSettings(0, Duration.ofSeconds(5), Duration.ofSeconds(7));

    @Test
    void spacesArticlesAndCorrectionsEvenly() {
        List<Release> releases = new Schedule(SETTINGS, START)
                .releases(List.of(
                        report("early", "ago: PT1H\n", 3),
                        report("late", "", 1),
                        report("old", "ago: PT2H\n", 2),
                        report("later", "", 1)));

        assertThat(releases)
                .extracting(release -> release.report().slug() + " " + release.version() + " "
                        + Duration.between(START, release.updated()))
                .containsExactlyInAnyOrder(
                        "early 1 PT-1H",
                        "old 1 PT-2H",
                        "late 1 PT5S",
                        "later 1 PT10S",
                        "early 2 PT7S",
                        "old 2 PT14S",
                        "early 3 PT21S");
    }

    @Test
    void keepsTheFirstDateAndTheAddressOfACorrectedArticle() {
        List<Release> releases = new Schedule(SETTINGS, START).releases(List.of(report("early", "ago: PT1H\n", 3)));

        assertThat(releases).extracting(Release::published).containsOnly(START.minus(Duration.ofHours(1)));
        assertThat(releases).extracting(Release::path).containsOnly("/news/2026/11/22/early.html");
    }

    private static Report report(String slug, String ago, int versions) {
        String text = ago + "headline: H\ndeck: D\nbyline: B\nsection: Europe\nplace: P\nkeywords: k\n--\nText.\n";
        List<Manuscript> drafts = IntStream.rangeClosed(1, versions)
                .mapToObj(version -> Manuscript.of(slug, text))
                .toList();
        return new Report(Masthead.read("meridian-times"), slug, drafts);
    }
}
