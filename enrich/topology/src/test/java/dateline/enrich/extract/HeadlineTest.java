package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.content.TextFinder;
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
        assertThat(headline(html)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <title>A bridge falls</title><meta property=og:title content='River bridge collapses'><h1>A bridge falls</h1>   => River bridge collapses
        <title>River bridge collapses</title><meta property=og:title content='A bridge falls'><h1>A bridge falls</h1>   => A bridge falls
        <title>A bridge falls</title><meta property=og:title content='River bridge…'><h1>A bridge falls</h1>            => A bridge falls
        <title>A bridge falls</title><meta property=og:title content='Quay'><h1>A bridge falls</h1>                     => A bridge falls
        <title>River bridge collapses</title><meta property=og:title content='A bridge falls'><h1>A bridge falls</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge collapses"}</script> => River bridge collapses
        <title>A bridge falls</title><h1>A bridge falls</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge collapses"}</script> => River bridge collapses
        <title>A bridge falls</title><h1>A bridge falls</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge coll..."}</script>  => A bridge falls
        <title>A bridge falls in</title><meta property=og:title content='A bridge falls in'><h1>River bridge collapses</h1><script type=application/ld+json>{"@type":"NewsArticle","headline":"River bridge collapses"}</script> => River bridge collapses
        """)
    void isTheOneThatAnotherTitleBacks(String html, String headline) {
        assertThat(headline(html)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <title>A bridge falls down - Quay</title><meta property=og:title content='A bridge falls down'><h1>Harbour - A bridge falls down</h1>           => A bridge falls down
        <title>Storm: A bridge falls down</title><meta property=og:title content='Storm: A bridge falls down'><h1>Wind - A bridge falls down</h1>       => A bridge falls down
        <title>Harbour: A bridge falls down</title><meta property=og:title content='A bridge falls down'><h1>Harbour: A bridge falls down</h1>          => Harbour: A bridge falls down
        <title>Harbour: A bridge falls down</title><meta property=og:title content='Harbour: A bridge falls down'><h1><span>Harbour</span>A bridge falls down</h1> => Harbour: A bridge falls down
        <title>Storm</title><h1><span>Harbour</span>A bridge falls down</h1>                                                                            => Storm
        <h1><span>Harbour</span><span>A bridge falls down</span></h1>                                                                                  => Harbour A bridge falls down
        <h1><span>A</span> bridge falls down</h1>                                                                                                      => A bridge falls down
        <h1><span>T</span>he bridge falls down</h1>                                                                                                    => The bridge falls down
        <title>A bridge falls down | Opinion</title><meta property=og:title content='A bridge falls down | Opinion'><h1>A bridge falls down</h1>        => A bridge falls down
        """)
    void hasItsKickerWhereMostTitlesHaveIt(String html, String headline) {
        assertThat(headline(html)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        A bridge falls - World - The Quay Online => A bridge falls
        A bridge falls | quay.example            => A bridge falls
        A bridge falls_Quay                      => A bridge falls
        A bridge falls | Harbour                 => A bridge falls | Harbour
        Quay - A bridge falls                    => A bridge falls
        Half-life: how a bridge falls            => Half-life: how a bridge falls
        """)
    void losesTheNameOfSiteAndSection(String window, String headline) {
        String html = "<title>" + window + "</title><meta property=article:section content=World>";

        assertThat(headline(html)).isEqualTo(headline);
    }

    private static String headline(String html) {
        Page page = Page.of(Pages.html(html), Jsoup.parse(html), new TextFinder());
        return Headline.of(page, Section.of(page).map(Told::value).orElse(""))
                .chosen()
                .orElseThrow()
                .value();
    }
}
