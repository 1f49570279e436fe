package dateline.enrich.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFinderTest {
    private static final String FIRST =
            "The council of the town decided on Monday to rebuild the old bridge over the river.";
    private static final String SECOND =
            "Work is to begin in spring, said the mayor, once the money has been found by the county.";
    private static final String THIRD =
            "Until then the ferry will carry cars and carts across, as it has done for ninety years.";
    private static final String ALL = p(FIRST) + p(SECOND) + p(THIRD);

    @Test
    void keepsParagraphsHeadingsListsAndQuotationsInTheirOrder() {
        assertThat(text("<article>" + p(FIRST) + "<h2>What comes next</h2><ul><li>A tender</li><li>A vote</li></ul>"
                        + p(SECOND) + "<blockquote>We waited long enough.</blockquote>" + p(THIRD) + "</article>"))
                .containsExactly(
                        FIRST, "What comes next", "A tender", "A vote", SECOND, "We waited long enough.", THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='share-buttons'>Share this story with all of your friends and family today.</div>",
                "<aside><p>Our readers voted this the best bridge of the whole country last year.</p></aside>",
                "<div class='related-posts'><p>The ferry that would not sink is back on its river again.</p></div>",
                "<figure><img src=x><figcaption>The old bridge in the morning light, seen from the"
                        + " tower.</figcaption></figure>",
                "<div id='comments'><p>I have always said that this bridge would fall down one day, and so it"
                        + " did.</p></div>",
                "<p>Read more: <a href=x>How the bridge fell</a></p>",
                "<p>Sign up for our newsletter to get the news of the town every morning.</p>",
                "<div class='author-bio'><p>Jane Doe has written about bridges for more than twenty years.</p></div>",
                "<p style='display: none'>This text is only there for machines that look for words to index.</p>",
                "<p>Advertising</p>",
                "<p>More on bridges and ferries</p>",
                "<p>Bridges fascinate many. Subscribe to the morning letter, and read of them before others do.</p>",
                "<nav><a href=a>Home</a> <a href=b>Town</a></nav>",
                "<button>Show More</button>",
                "<script>document.write('a long sentence that no reader of the page will ever see')</script>",
                "<div class=no-print>Print this page, or send it to a friend who likes bridges very much.</div>",
                "<div><h3><a href=x>A ferry is for sale again</a></h3><p>The owner wants a single euro for it, and a"
                        + " promise.</p></div>",
                "<article><p>The ferry is for sale. Its owner wants a single euro for it, and also a"
                        + " promise.</p></article>"
            })
    void leavesOutWhatStandsBesideTheText(String aside) {
        assertThat(text("<article><h1>A bridge</h1>" + p(FIRST) + aside + p(SECOND) + p(THIRD) + "</article>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"has-sidebar", "layout-with-rail", "main-widget", "post-sidebar-grid"})
    void namesThatSpeakOfTheLayoutSayNothingOfTheText(String name) {
        assertThat(text("<div class='" + name + "'>" + ALL
                        + "</div><p>Some other words that stand on the page below it all.</p>"))
                .contains(FIRST, SECOND, THIRD);
    }

    @Test
    void aNameThatLiesAboutHalfOfThePageIsNotBelieved() {
        assertThat(text("<div class=comments>" + ALL + "</div>")).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void takesTheArticleUnderTheHeadlineAndNotTheLongerListBelow() {
        String teaser = "<li><h3><a href=x>Another story of the town</a></h3><p>" + SECOND.replace("spring", "autumn")
                + "</p></li>";

        assertThat(text("<main><h1>A bridge</h1><div>" + ALL + "</div></main><ul>" + teaser.repeat(8) + "</ul>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void twoBreaksPartParagraphsAndOneDoesNot() {
        assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
                .containsExactly(FIRST, SECOND + " " + THIRD);
    }

    @Test
    void aSpaceBetweenTwoBreaksDoesNotJoinThem() {
        assertThat(text("<div>" + FIRST + "<br>&nbsp;<br>" + SECOND + "<br>&nbsp;" + THIRD + "</div>"))
                .containsExactly(FIRST, SECOND + " " + THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertising revenue fell 12 % to $4bn, the company said.",
                "Advertisers have fled the platform since last year.",
                "More once-rare birds now nest on the banks of the river.",
                "I don't subscribe to the view that the bridge was too old.",
                "Those who sign up for the ferry have to wait until noon.",
                "Readers had heard in our newsletter of March that the ferry was slow, that it was dear, and that"
                        + " nobody on either bank would miss it once a bridge stood there."
            })
    void keepsParagraphsThatSayWhatNoticesSay(String paragraph) {
        assertThat(text("<article>" + p(FIRST) + p(paragraph) + p(SECOND) + p(THIRD) + "</article>"))
                .containsExactly(FIRST, paragraph, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body style='display: none'>",
                "<main aria-hidden=true>",
                "<div id=app hidden><h1>A bridge</h1>",
                "<article style='display:none'>"
            })
    void readsWhatIsHiddenUntilScriptsShowIt(String start) {
        assertThat(text(start + ALL + "<div hidden>" + p("Nobody sees this, whatever is shown of the page in the end.")
                        + "</div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void doesNotReadWhatIsHiddenAndNoArticle() {
        assertThat(text("<p>Please wait.</p><div hidden>" + ALL + "</div>")).isEmpty();
    }

    @Test
    void theArticlesInALiveBlogAreItsText() {
        String fourth = "The opposition called the price far too high, and asked for a vote of all who live there.";
        String fifth = "The vote is to be held within the year, the mayor answered, and all sides will be heard.";

        assertThat(text("<article><h1>A bridge, live</h1><article>" + p(FIRST) + p(SECOND) + "</article><article>"
                        + p(THIRD) + p(fourth) + "</article><article>" + p(fifth) + p(fifth.replace("vote", "tender"))
                        + "</article></article>"))
                .containsExactly(FIRST, SECOND, THIRD, fourth, fifth, fifth.replace("vote", "tender"));
    }

    @Test
    void articlesUnderLinkedTitlesAreNoLiveBlog() {
        String teaser = "<article><h3><a href=x>A ferry is for sale again</a></h3>" + p(SECOND.replace("spring", "May"))
                + p(THIRD.replace("ninety", "sixty")) + "</article>";

        assertThat(text("<article><h1>A bridge</h1>" + ALL + teaser.repeat(3) + "</article>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void ofSeveralArticlesOnAPageTakesTheOneThatItsTitleNames() {
        String first = ALL + p(FIRST.replace("bridge", "tower")) + p(SECOND.replace("spring", "May"));
        String second =
                first.replace("town", "village").replace("mayor", "miller").replace("ferry", "boat");
        String html = "<title>A mill for the village - Quay</title><body><div><article><h1>A bridge for the town</h1>"
                + first + "</article></div><div><article><h1>A mill for the village</h1>" + second
                + "</article></div>";

        assertThat(new TextFinder().find(Jsoup.parse(html), ElementVisitor.NONE).paragraphs())
                .hasSize(5)
                .doesNotContain(FIRST, SECOND, THIRD);
    }

    @Test
    void aRowOfATableIsALine() {
        assertThat(text("<article>" + p(FIRST) + "<table><tr><th>Year<th>Cars</tr><tr><td>1990<td>12</tr></table>"
                        + p(SECOND) + "</article>"))
                .containsExactly(FIRST, "Year Cars", "1990 12", SECOND);
    }

    @Test
    void whatIsSaidTwiceIsPublishedOnce() {
        assertThat(text("<article>" + ALL + p(FIRST) + "</article>")).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aPageWithoutTextHasNone() {
        assertThat(text("<div><img src=x></div>")).isEmpty();
    }

    private static List<String> text(String body) {
        return new TextFinder()
                .find(Jsoup.parse("<html><body>" + body + "</body></html>"), ElementVisitor.NONE)
                .paragraphs();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }
}
