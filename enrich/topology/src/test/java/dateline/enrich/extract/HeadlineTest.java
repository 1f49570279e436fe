package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <title>A bridge falls | The Quay Courier</title><h1>A bridge falls</h1>             => A bridge falls
        <title>A bridge falls - Quay</title>                                                => A bridge falls
        <title>Quay: news</title><meta property=og:title content='A bridge falls'>          => A bridge falls
        <title>The Courier | A bridge falls</title><meta property=og:site_name content='The Courier'> => A bridge falls
        <title>A bridge falls over the river</title><h1>The Courier</h1><h1>A bridge falls over the river</h1> => A bridge falls over the river
        <title>Half-life - a story - Quay</title>                                           => Half-life - a story
        <h1>A bridge falls</h1>                                                             => A bridge falls
        """)
    void isFreeOfTheSitesName(String html, String headline) {
        assertThat(Headline.of(Page.of(Pages.html(html), Jsoup.parse(html)))).contains(headline);
    }
}
