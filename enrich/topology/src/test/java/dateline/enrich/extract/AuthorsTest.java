package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
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
        <p>Jane Doe said so.</p>                                              => ~~
        """)
    void areFewerRatherThanWrong(String html, String names) {
        assertThat(Authors.of(Page.of(Pages.html(html), Jsoup.parse(html))).stream()
                        .map(Author::name)
                        .collect(Collectors.joining(";")))
                .isEqualTo(names);
    }
}
