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

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <title>A bridge falls</title><meta property=og:title content='River bridge collapses'><h1>A bridge falls</h1>   => River bridge collapses
        <title>River bridge collapses</title><meta property=og:title content='A bridge falls'><h1>A bridge falls</h1>   => A bridge falls
        <title>A bridge falls</title><meta property=og:title content='River bridge…'><h1>A bridge falls</h1>            => A bridge falls
        <title>A bridge falls</title><meta property=og:title content='Quay'><h1>A bridge falls</h1>                     => A bridge falls
        <title>River bridge collapses</title><meta property=og:title content='A bridge falls'><h1>A bridge falls</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge collapses"}</script> => River bridge collapses
        <title>A bridge falls</title><h1>A bridge falls</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge collapses"}</script> => A bridge falls
        """)
    void isTheOneThatAnotherTitleBacks(String html, String headline) {
        assertThat(Headline.of(Page.of(Pages.html(html), Jsoup.parse(html)))).contains(headline);
    }
}
