package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaperTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final List<Release> RELEASES =
            new Schedule(PressSettings.DEFAULTS, START).releases(NEWSROOM.reports());
    private static final Map<String, Paper> PAPERS = NEWSROOM.mastheads().stream()
            .collect(Collectors.toMap(Masthead::id, masthead -> new Paper(masthead, RELEASES, 8080)));

    static Stream<Release> releases() {
        return RELEASES.stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void showsEveryVersionWithItsHeadlineDeckAndParagraphs(Release release) {
        String page = page(release);

        assertThat(page)
                .contains(escaped(release.draft().field("headline")))
                .contains(escaped(release.draft().field("deck")));
        assertThat(page)
                .containsSubsequence(release.draft().paragraphs().stream()
                        .map(PaperTest::escaped)
                        .toList());
        assertThat(page).contains(escaped(release.draft().optional("note")));
        assertThat(page).doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void listsOnlyWhatIsOut(Release release) {
        Paper paper = paper(release);

        Set<URI> before = linksAt(paper, release.updated().minusMillis(1));
        Set<URI> after = linksAt(paper, release.updated());

        Set<URI> expected = new HashSet<>(before);
        expected.add(paper.site().base().resolve(release.path()));
        assertThat(after).isEqualTo(expected);
        assertThat(before.size()).isEqualTo(release.version() == 1 ? after.size() - 1 : after.size());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isSilentAboutAnArticleUntilItIsOut(Release release) {
        Instant early = release.published().minusMillis(1);

        assertThat(paper(release).reply(release.path(), early).status()).isEqualTo(404);
        assertThat(paper(release).reply("/", early).body()).doesNotContain(release.path());
    }

    @Test
    void putsTheNewestFirst() {
        for (Paper paper : PAPERS.values()) {
            List<Instant> dates = new ArrayList<>(
                    feed(paper, START.plus(Duration.ofHours(1))).entries().values());

            assertThat(dates).isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # site             , a mark of its style
        meridian-times     , '<p class="standfirst">'
        continental-wire   , '"@type":"NewsArticle"'
        cedar-courier      , '<div class="entry-content entry">'
        coral-coast-herald , '<div class="ttl">'
        atlas-review       , '<aside class="pullquote">'
        lakeside-radio     , 'itemprop="articleBody"'
        """)
    void hasAStyleOfItsOwn(String id, String mark) {
        RELEASES.forEach(release -> assertThat(page(release).contains(mark))
                .isEqualTo(release.report().site().id().equals(id)));
    }

    @Test
    void theRegionalPaperKnowsNoSemanticMarkup() {
        RELEASES.stream()
                .filter(release -> release.report().site().style().equals("regional"))
                .forEach(release -> assertThat(page(release))
                        .doesNotContainPattern("<(p|h[1-6]|article|main|section|header|nav|time|aside|footer)[ >]"));
    }

    @Test
    void repliesWithThePictureOfAnIllustratedArticle() {
        Release illustrated =
                RELEASES.stream().filter(Release::hasImage).findFirst().orElseThrow();
        Release plain = RELEASES.stream()
                .filter(release -> !release.hasImage())
                .findFirst()
                .orElseThrow();

        assertThat(page(illustrated)).contains(illustrated.imagePath());
        assertThat(paper(illustrated).reply(illustrated.imagePath(), START).type())
                .isEqualTo("image/svg+xml");
        assertThat(paper(plain).reply(plain.imagePath(), START).status()).isEqualTo(404);
    }

    @Test
    void asksForNothingFromElsewhere() {
        for (Release release : RELEASES) {
            assertThat(page(release))
                    .doesNotContainPattern(
                            "(src|href)=\"(https?:)?//(?!" + paper(release).host() + ":8080)");
        }
    }

    private static Paper paper(Release release) {
        return PAPERS.get(release.report().site().id());
    }

    private static String page(Release release) {
        Reply reply = paper(release).reply(release.path(), release.updated());
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Feed feed(Paper paper, Instant moment) {
        return Feed.read(paper.reply(paper.site().feed().getPath(), moment).body());
    }

    private static Set<URI> linksAt(Paper paper, Instant moment) {
        return feed(paper, moment).entries().keySet();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
