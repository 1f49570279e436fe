package dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLinksTest {
    private static final URI FRONT = URI.create("https://www.example.com/");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # address                                         | text
        /2026/11/27/port-strike-ends                      | Port strike ends
        /news/port-strike-ends-after-a-month.html         | Port strike ends after a month
        /world/europe-52417711                            | Ministers agree on fishing quotas after all
        /a/b3f0c2d1-6a1e-4b6f-9d1c-0a2b3c4d5e6f           | Ministers agree on fishing quotas after all
        /politik/streik-im-hafen-beendet-1.234567         | Streik im Hafen beendet
        /articles/x1.html                                 | Ministers agree on fishing quotas after all
        https://live.example.com/news/a-long-slug-of-words | Five words are in this
        /news/20261127-harbour                            | 港口罢工持续一个月后终于结束
        """)
    void takesWhatLooksLikeAnArticle(String address, String text) {
        assertThat(links("<a href='%s'>%s</a>".formatted(address, text))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /                                                 | The Gazette, news of the harbour
        /world                                            | World
        /world/europe                                     | Europe
        /tag/port-strike-and-what-came-of-it              | Everything on the strike in the port
        /author/maria-da-silva-pereira                    | More articles by Maria da Silva Pereira
        /subscribe/three-months-for-the-price-of-one      | Three months for the price of one
        /images/2026/11/27/port-strike-ends.jpg           | Picture of the strike in the port
        https://www.example.net/2026/11/27/port-strike-ends | Port strike ends after a month
        mailto:desk@example.com                       | Write to the people at the desk
        javascript:void(0)                                | Open the menu of the front page
        /privacy                                          | How we treat your personal data
        //                                                | Nothing is behind this link
        """)
    void leavesOutWhatDoesNot(String address, String text) {
        assertThat(links("<a href='%s'>%s</a>".formatted(address, text))).isEmpty();
    }

    @Test
    void leavesOutWhatLeadsAround() {
        assertThat(links("<footer><a href='/help/how-to-read-the-gazette'>How to read the Gazette well</a></footer>"))
                .isEmpty();
    }

    @Test
    void takesAnArticleOnceWithItsHeadline() {
        String article = "/2026/11/27/port-strike-ends";

        assertThat(links("<a href='%s'><img></a><h2><a href='%s#top'>Port strike ends after a month</a></h2>"
                        .formatted(article, article)))
                .containsExactly(
                        new Item("https://www.example.com" + article, "Port strike ends after a month", null, null));
    }

    private static List<Item> links(String html) {
        return ArticleLinks.of(Jsoup.parse(html, FRONT.toString()), FRONT);
    }
}
