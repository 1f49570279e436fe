package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.content.TextFinder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
    private static final String OWN = """
        {"@type":"NewsArticle","headline":"Harbour fees fall","url":"http://quay.example/news/harbour-fees/?utm_id=1"}\
        """;
    private static final String OTHER = """
        {"@type":"NewsArticle","headline":"A ferry is for sale","url":"/news/ferry","datePublished":"2026-01-01",\
        "articleSection":"Ferries"}\
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'ItemList','itemListElement':[{'@type':'ListItem','item':OTHER}]}; OWN",
                "[{'@type':'WebPage','hasPart':OTHER,'mentions':[OTHER]},OWN]",
                "OTHER; {'@graph':[{'@type':'WebPage','mainEntity':OWN}]}",
                "OTHER; OTHER; {'@type':'WebPage','hasPart':OWN}",
                "{'data':{'page':OWN},'more':{'@type':'ItemList','itemListElement':[OTHER]}}"
            })
    void tellsOfTheArticleOfThePage(String json) {
        assertThat(linkedData(json).text("headline")).contains("Harbour fees fall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'ItemList','itemListElement':[{'@type':'ListItem','item':OTHER}]}",
                "{'@type':'CollectionPage','hasPart':[OTHER,OTHER]}",
                "OTHER; OTHER; OTHER"
            })
    void tellsOfNoArticleWhereAllAreOtherPages(String json) {
        assertThat(linkedData(json).isPresent()).isFalse();
    }

    @Test
    void takesTheArticleThatBearsThePagesTitle() {
        assertThat(linkedData("OTHER; {'@type':'NewsArticle','headline':'Fees of harbours fall','url':'/x'}")
                        .text("headline"))
                .contains("Fees of harbours fall");
    }

    @Test
    void takesTheFullerOfTwoThatTellOfThePage() {
        String full = OWN.replace("{", "{\"datePublished\":\"2026-03-04\",");

        assertThat(linkedData("OWN; " + full).text("datePublished")).contains("2026-03-04");
    }

    @Test
    void knowsWhatThePageIsFromWhatItHas() {
        LinkedData data = linkedData("{'@type':['WebPage','CollectionPage'],'hasPart':{'@type':'ItemList'}}");

        assertThat(data.isItself("CollectionPage")).isTrue();
        assertThat(data.isItself("ItemList")).isFalse();
        assertThat(data.names("ItemList")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        //<![CDATA[\\n             => \\n//]]>
        /*<![CDATA[*/              => /*]]>*/
        <!--                       => -->
        <!--//--><![CDATA[//><!--  => //--><!]]>
        ''                         => ;
        ''                         => }
        """)
    void readsWhatIsWrapped(String before, String after) {
        assertThat(data(before.translateEscapes() + OWN + after.translateEscapes())
                        .text("headline"))
                .contains("Harbour fees fall");
    }

    @Test
    void partsParagraphsOfMarkup() {
        String body = "<p>One ship <b>and</b> one<br>boat.</p><p class=x>Two</p> Three<br /> <br>Four";

        assertThat(data("{\"@type\":\"Article\",\"articleBody\":\"" + body + "\"}")
                        .paragraphs("articleBody"))
                .containsExactly("One ship and one boat.", "Two", "Three", "Four");
    }

    /** Each part is a script, single quotes are double ones, and the names stand for articles. */
    private static LinkedData linkedData(String parts) {
        StringBuilder scripts = new StringBuilder();
        for (String part : parts.split("; ", -1)) {
            scripts.append(part.replace('\'', '"').replace("OWN", OWN).replace("OTHER", OTHER))
                    .append("</script><script type=application/ld+json>");
        }
        return data(scripts.toString());
    }

    private static LinkedData data(String script) {
        String html =
                "<title>Fees of harbours fall - Quay</title><script type=application/ld+json>" + script + "</script>";
        return Page.of(Pages.html(html), Jsoup.parse(html), new TextFinder()).linkedData();
    }
}
