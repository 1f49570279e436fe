package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.content.TextFinder;
import dateline.enrich.events.Author;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <meta name=author content='By Jane Doe and John Roe'>                 => Jane Doe;John Roe
        <meta name=author content='admin'>                                    => ~~
        <meta name=author content='3 hours ago'>                              => ~~
        <meta name=author content='https://www.quay.example/people/jane'>     => ~~
        <a rel=author href=x>Jane Doe</a>                                     => Jane Doe
        <p class=byline>By <a href=x>Jane Doe</a></p>                         => Jane Doe
        <div itemprop=author><span itemprop=name>Jane Doe</span></div>        => Jane Doe
        <script type=application/ld+json>{"@type":"NewsArticle","author":{"givenName":"Jane","familyName":"Doe"}}</script> => Jane Doe
        <script type=application/ld+json>{"@type":"NewsArticle","author":[{"name":"AP"},{"name":"新間"}]}</script> => AP;新間
        <script type=application/ld+json>{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Quay"},"publisher":{"name":"The Quay"}}</script><a rel=author href=x>Jane Doe</a> => Jane Doe
        <meta name=author content='www.quay.example'><p>By <a href=/author/jd>Jane Doe</a></p> => Jane Doe
        <meta property=article:author content='Jane Doe og John Roe'>         => Jane Doe;John Roe
        <meta name=author content='Harbour et Fils'>                          => Harbour et Fils
        <meta name=author content='quay/jd; jr'>                              => quay/jd;jr
        <meta name=author content='Jane Doe, Quay.example'>                   => Jane Doe
        <meta name=author content='Quay24 Redaktion'>                         => Quay24 Redaktion
        <meta name=author content='Redaktion'>                                => ~~
        <p>By <a href=/author/jd>Jane Doe</a></p><ul><li><div><p><a href=/author/jr>John Roe</a></p></div></li></ul> => Jane Doe
        <p>Von <span class=authorname>Jane Doe</span></p>                     => Jane Doe
        <script type=application/ld+json>{"@type":"NewsArticle","author":{"name":["Jane Doe","John Roe"]}}</script> => Jane Doe;John Roe
        <script type=application/ld+json>{"@type":"NewsArticle","author":[{"name":"Di Wang"},{"name":"Von Hagen"}]}</script> => Di Wang;Von Hagen
        <script type=application/ld+json>{"@graph":[{"@type":"Person","@id":"#j"},{"@type":"NewsArticle","author":[{"@id":"#j"},{"@id":"#x"}]},{"@type":"Person","@id":"#j","name":"Jane Doe"}]}</script> => Jane Doe
        <script type=application/ld+json>{"@type":"NewsArticle","author":{"name":"By Jane Doe"}}</script> => Jane Doe
        <meta name=author content='Di Wang'>                                  => Di Wang
        <meta name=author content='Von Jane Doe und John Roe'>                => Jane Doe;John Roe
        <p class=byline>Von <a href=/author/dpa>Von dpa</a></p>               => dpa
        <meta name=author content='By Jane Doe, Chief Reporter'>              => Jane Doe
        <meta name=author content='Jane Doe, Political Correspondent, and John Roe, Editor-in-Chief' > => Jane Doe;John Roe
        <meta name=author content='Jane Doe, Journalistin'>                   => Jane Doe
        <meta name=author content='Reporter Jane Doe'>                        => Reporter Jane Doe
        <meta name=author content='Staff Correspondent'>                      => Staff Correspondent
        <meta property=article:author content='www.facebook.com/johnsmith'>   => ~~
        <meta property=article:author content='facebook.com/johnsmith'>       => ~~
        <meta name=author content='Jane St.Clair/AP'>                         => Jane St.Clair;AP
        <p>Jane Doe said so.</p>                                              => ~~
        """)
    void areFewerRatherThanWrong(String html, String names) {
        assertThat(Authors.of(Page.of(Pages.html(html), Jsoup.parse(html), new TextFinder())).stream()
                        .flatMap(told -> told.value().stream())
                        .map(Author::name)
                        .collect(Collectors.joining(";")))
                .isEqualTo(names);
    }
}
