package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewsroomTest {
    private static final Newsroom NEWSROOM = Newsroom.open();

    @Test
    void hasSixSitesInSixStyles() {
        assertThat(NEWSROOM.mastheads()).extracting(Masthead::style).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void hasThreeFeedsOfRssAndThreeOfAtom() {
        assertThat(NEWSROOM.mastheads())
                .extracting(Masthead::feed)
                .containsExactlyInAnyOrder(
                        FeedFormat.RSS,
                        FeedFormat.RSS,
                        FeedFormat.RSS_A10,
                        FeedFormat.ATOM,
                        FeedFormat.ATOM,
                        FeedFormat.ATOM);
    }

    @Test
    void hasThirtyNineArticlesInFourLanguages() {
        Map<String, Long> languages = NEWSROOM.reports().stream()
                .collect(Collectors.groupingBy(report -> report.language().getLanguage(), Collectors.counting()));

        assertThat(languages).isEqualTo(Map.of("en", 36L, "fr", 2L, "es", 2L, "de", 1L));
    }

    @Test
    void correctsSixArticlesAndOneOfThemTwice() {
        List<Integer> corrections = NEWSROOM.reports().stream()
                .map(report -> report.drafts().size() - 1)
                .filter(count -> count > 0)
                .toList();

        assertThat(corrections).containsExactlyInAnyOrder(1, 1, 1, 1, 1, 2);
    }

    @Test
    void startsWithTwoThirdsOfTheArticlesAndSomeOnEverySite() {
        List<Report> early = NEWSROOM.reports().stream()
                .filter(report -> report.age() != null)
                .toList();

        assertThat((double) early.size() / NEWSROOM.reports().size()).isBetween(0.6, 0.75);
        assertThat(early).extracting(Report::site).containsAll(NEWSROOM.mastheads());
    }

    @Test
    void writesShortArticles() {
        NEWSROOM.reports().stream()
                .flatMap(report -> report.drafts().stream())
                .forEach(draft -> assertThat(words(draft)).as(draft.name()).isBetween(90, 220));
    }

    @Test
    void everyCorrectionChangesTheTextAndSaysSo() {
        NEWSROOM.reports().forEach(report -> {
            List<Manuscript> drafts = report.drafts();
            assertThat(drafts).extracting(Manuscript::paragraphs).doesNotHaveDuplicates();
            assertThat(drafts.subList(1, drafts.size()))
                    .allSatisfy(draft -> assertThat(draft.field("note")).isNotBlank());
        });
    }

    @Test
    void namesEveryFileInItsIndex() throws IOException, URISyntaxException {
        Path folder = Path.of(Newsroom.class.getResource("articles").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> articles = files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();

            assertThat(Shelf.lines("articles/index.txt")).containsExactlyInAnyOrderElementsOf(articles);
        }
    }

    private static int words(Manuscript draft) {
        return String.join(" ", draft.paragraphs()).split("\\s+").length;
    }
}
