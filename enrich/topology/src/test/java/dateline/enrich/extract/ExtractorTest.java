package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.events.Author;
import dateline.enrich.events.DateInfo;
import dateline.enrich.events.FactInfo;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Genre;
import dateline.enrich.events.Image;
import dateline.enrich.extract.Extraction.Found;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private final Extractor extractor = new Extractor(40);

    @Test
    void readsTheFactsOfAnArticle() {
        Facts facts = facts(Pages.file("harbour.html"));

        assertThat(facts.headline()).isEqualTo("Ministers meet in Lisbon over harbour fees");
        assertThat(facts.description())
                .isEqualTo("Portugal wants lower fees for small ships; its neighbours are not sure.");
        assertThat(facts.author()).containsExactly(new Author("Marta Quill", Author.Type.PERSON));
        assertThat(facts.datePublished()).isEqualTo(OffsetDateTime.parse("2026-03-04T09:30:00+01:00"));
        assertThat(facts.dateModified()).isEqualTo(OffsetDateTime.parse("2026-03-04T11:00:00+01:00"));
        assertThat(facts.dateInfo().method()).isEqualTo("json-ld");
        assertThat(facts.dateInfo().precision()).isEqualTo(DateInfo.Precision.SECOND);
        assertThat(facts.dateInfo().confidence()).isEqualTo(0.95);
        assertThat(facts.dateInfo().candidates())
                .first()
                .extracting(DateInfo.Candidate::method)
                .isEqualTo("json-ld");
        assertThat(facts.inLanguage()).isEqualTo(Locale.ENGLISH);
        assertThat(facts.articleSection()).isEqualTo("Europe");
        assertThat(facts.keywords()).containsExactly("harbours", "fees");
        assertThat(facts.image())
                .isEqualTo(new Image(
                        URI.create("https://www.quay.example/img/quay.jpg"), "The quay at dawn", "The Quay Courier"));
        assertThat(facts.isAccessibleForFree()).isTrue();
    }

    @Test
    void readsTheTextOfAnArticleAndNothingElse() {
        assertThat(facts(Pages.file("harbour.html")).articleBody().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("LISBON — Ministers from Portugal");
        assertThat(facts(Pages.file("harbour.html")).articleBody())
                .contains("What the ports want\nOne price list for ships under forty metres.\nA single office")
                .endsWith("which may take until the autumn.");
    }

    @Test
    void readsWhatIsOnlyThereForScripts() {
        String body = "The first paragraph tells of the harbour and of the ships in it, more or less. ".repeat(4)
                + "\\n" + "The second tells of the weather, which has been bad for most of the week. ".repeat(3);
        String html = "<title>Ships</title><script type='application/ld+json'>{'@type':'NewsArticle','articleBody':'"
                        .replace('\'', '"')
                        .replace("type=\"application/ld+json\"", "type='application/ld+json'")
                + body + "\"}</script>";

        assertThat(facts(html + "<div>Loading</div>").articleBody().lines()).hasSize(2);
        assertThat(facts(html + "<img src=x>").articleBody().lines()).hasSize(2);
    }

    @Test
    void aFlashOfThreeSentencesIsAnArticle() {
        String html =
                "<title>Flash</title><h1>Flash</h1><article><p>The harbour authority said on Monday that freight fell"
                    + " for a third month in a row.</p><p>Officials blamed the price of insurance, and said that talks"
                    + " would resume next week.</p><p>Unions warned that further cuts would be met with a"
                    + " strike.</p></article>";

        assertThat(extractor.extract(Pages.html(html))).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # title               | body                                                                                 | reason
        Just a moment...      | <p>Checking your browser before you go on to the site.</p>                           | BOT_CHECK
        News                  | <p>Please verify you are human by completing the action below.</p>                   | BOT_CHECK
        Page not found        | <p>Sorry, there is nothing at this address any more.</p>                             | SOFT_404
        The Quay Courier      | <p>We value your privacy. We and our partners store information on a device.</p>     | WALL
        A story               | <p>The mayor said</p><p>Subscribe to continue reading this story.</p>                | WALL
        Video                 | <p>Watch the ships go by.</p>                                                        | TOO_SHORT
        Empty                 | <img src=x>                                                                          | EMPTY
        """)
    void tellsWhatIsNoArticle(String title, String body, Reason reason) {
        assertThat(rejected("<title>" + title + "</title>" + body).reason()).isEqualTo(reason);
    }

    @Test
    void aListOfLinksIsNoArticle() {
        assertThat(rejected("<ul>" + "<li><a href=x>One of the many stories of today</a></li>".repeat(30) + "</ul>")
                        .reason())
                .isEqualTo(Reason.NOT_ARTICLE);
    }

    @Test
    void anArticleMayTellOfWalls() {
        String html = Pages.article(8)
                .replace("Paragraph number 3", "Page not found, it said, and asked me to subscribe to read on. It");

        assertThat(extractor.extract(Pages.html(html))).isInstanceOf(Found.class);
    }

    @Test
    void theTopOfAPaidArticleIsAWall() {
        String html =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
                        + "<article><p>" + "The mayor has told us why the bridge fell into the river. ".repeat(5)
                        + "</p></article>"
                        + "<div class=modal><p>Already a subscriber? Log in.</p></div>";

        assertThat(rejected(html).reason()).isEqualTo(Reason.WALL);
    }

    @Test
    void aStoryThatLedToTheFrontPageIsGone() {
        Discovery discovery =
                new Discovery(Pages.SOURCE, URI.create("https://www.quay.example/old-story"), null, null, null);

        assertThat(extractor.extract(Pages.page(
                        URI.create("https://www.quay.example/"),
                        200,
                        Pages.article(9).getBytes(StandardCharsets.UTF_8),
                        "text/html",
                        discovery)))
                .isEqualTo(new Rejected(Reason.SOFT_404, "address led to the front page"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        404, GONE
        410, GONE
        403, BLOCKED
        429, BLOCKED
        500, HTTP_ERROR
        301, HTTP_ERROR
        """)
    void pagesOfArchivesMayBeErrors(int status, Reason reason) {
        assertThat(extractor.extract(Pages.page(Pages.URL, status, new byte[] {'x'}, "text/html", null)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        application/pdf  , '%PDF-1.7 and so on'
        application/json , '{"a": 1}'
        image/png        , PNG
        """)
    void whatIsNoHtmlIsNoPage(String type, String body) {
        assertThat(extractor.extract(Pages.bytes(body.getBytes(StandardCharsets.UTF_8), type)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NOT_HTML));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # head                                                                                | text                    | kind
        <meta property=og:type content=video.other>                                           | Ships go by.            | video
        <script type="application/ld+json">{"@type":"VideoObject"}</script>                   | Ships go by.            | video
        <script type="application/ld+json">{"@graph":[{"@type":"ImageGallery"}]}</script>     | Ships in many pictures. | gallery
        <script type="application/ld+json">{"@type":"CollectionPage"}</script>                | A word on ships.        | section front
        <meta property=og:type content=article><script type="application/ld+json">{"@type":["WebPage","CollectionPage"]}</script> | A word on ships. | section front
        <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","url":"/a"}]}</script> | A word on ships. | section front
        <title>Log in</title>                                                                 | Please log in to read.  | log-in
        <title>News</title>                                                                   | Subscribe to read this. | payment
        <title>News</title>                                                                   | We use cookies.         | consent
        <title>Vérification</title>                                                           | Vérifiez que vous êtes humain. | bot check
        <title>Seite nicht gefunden</title>                                                   | Leider ist hier nichts. | soft 404
        """)
    void namesWhatIsNoArticle(String head, String text, String kind) {
        String menu = "<ul>" + "<li><a href=x>One of the many stories</a></li>".repeat(4) + "</ul>";

        assertThat(rejected(head + "<div><p>" + text + "</p></div>" + menu).detail())
                .startsWith(kind + ": ");
    }

    @Test
    void anArticleMayHaveLists() {
        String html =
                "<meta property=og:type content=article><script type='application/ld+json'>{\"@type\":\"ItemList\"}"
                        + "</script>" + Pages.article(3) + "<ul>" + "<li>One of the many stories".repeat(60) + "</ul>";

        assertThat(extractor.extract(Pages.html(html))).isInstanceOf(Found.class);
    }

    @Test
    void theRootOfASiteIsNoArticleWhateverStandsThere() {
        assertThat(extractor.extract(Pages.html(URI.create("https://www.quay.example/"), Pages.article(9))))
                .isEqualTo(new Rejected(Reason.NOT_ARTICLE, "section front: address is the root of its site"));
    }

    @Test
    void aFrontWhoseTeasersHoldSentencesIsNoArticle() {
        String teaser = "<div class=card><h3><a href=x>Ministers meet over the fees of harbours and of canals</a></h3>"
                + "<p>The talks went on for hours, and nobody would say what came of them in the end.</p></div>";

        assertThat(extractor.extract(Pages.html("<title>World</title><main>" + teaser.repeat(20) + "</main>")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void tellsWhereFactsWereRead() {
        Facts facts = facts(Pages.file("harbour.html"));

        assertThat(facts.factInfo())
                .extracting(FactInfo::fact)
                .doesNotHaveDuplicates()
                .contains("headline", "description", "author", "inLanguage", "articleSection", "keywords", "image");
        assertThat(facts.factInfo()).allMatch(info -> info.confidence() > 0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # address                                  | head                                                     | genre
        https://a.example/2026/story               | {"@type":"OpinionNewsArticle"}                           | OPINION
        https://a.example/2026/story               | {"@type":["NewsArticle","LiveBlogPosting"]}              | LIVE
        https://a.example/2026/story               | {"@type":"NewsArticle","genre":"Analysis"}               | ANALYSIS
        https://a.example/2026/story               | {"@type":"NewsArticle","articleSection":"Obituaries"}    | OBITUARY
        https://a.example/meinung/story            | {"@type":"Article"}                                      | OPINION
        https://a.example/2026/nachrufe/story      | {"@type":"NewsArticle"}                                  | OBITUARY
        https://a.example/2026/story               | {"@type":"Article","headline":"Opinion: Raise the fees"} | OPINION
        https://a.example/2026/story               | {"@type":"NewsArticle"}                                  | NEWS
        https://a.example/news/live                | {"@type":"Article"}                                      |
        """)
    void tellsTheGenre(URI address, String linkedData, Genre genre) {
        String html = "<script type=\"application/ld+json\">" + linkedData + "</script>" + Pages.article(6);

        assertThat(extractor.extract(Pages.html(address, html)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.facts().genre()).isEqualTo(genre));
    }

    @Test
    void namesAnotherHeadline() {
        String html =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A headline for the"
                        + " test\",\"alternativeHeadline\":\"Why ships lie still\"}</script>" + Pages.article(6);

        assertThat(facts(html).alternativeHeadline()).isEqualTo("Why ships lie still");
    }

    @Test
    void partsTheCaptionFromTheCredit() {
        String html = "<meta property=og:image content=/img/harbour-2.jpg>"
                + "<figure><img src=/img/other-one.jpg><figcaption>Another</figcaption></figure>"
                + "<figure><img src=/img/harbour-2.jpg><figcaption>The harbour at noon (Photo: Jo Doe/AP)</figcaption>"
                + "</figure>" + Pages.article(6);

        assertThat(facts(html).image())
                .isEqualTo(new Image(
                        URI.create("https://www.quay.example/img/harbour-2.jpg"), "The harbour at noon", "Jo Doe/AP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "0000-00-00", "2126-03-04", "2026-02-29", "9999-12-31T23:59:59Z"})
    void believesNoDateThatCannotBe(String date) {
        String html = "<title>Ministers meet in Lisbon over harbour fees</title><meta name=pubdate content=\"" + date
                + "\">" + Pages.article(6);

        assertThat(facts(html).datePublished()).isNull();
    }

    @Test
    void listsAllDatesAndIsLessSureWhereTheyDiffer() {
        String html = "<meta property=article:published_time content=2026-01-02T10:00:00Z>"
                + "<meta name=pubdate content=2026-02-03>" + Pages.article(6);

        assertThat(facts(html).dateInfo().candidates())
                .extracting(DateInfo.Candidate::method)
                .containsExactly("opengraph", "meta");
        assertThat(facts(html).dateInfo().confidence()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # address                                | head                                                                                              | date
        https://a.example/story                  | <meta property=article:published_time content=2026-01-02T10:00:00+02:00><meta name=pubdate content=2026-01-02> | 2026-01-02T10:00:00+02:00
        https://a.example/story                  | <meta name=datepublished content=2026-01-02T10:00:00><meta property=article:published_time content=2026-01-02> | 2026-01-02T10:00:00Z
        https://a.example/story                  | <meta property=article:published_time content=2026-01-02T10:00:00><meta name=pubdate content=2026-01-02T10:00:00+02:00> | 2026-01-02T10:00:00+02:00
        https://a.example/story                  | <meta name=pubdate content=lately><meta name=date content=2026-01-02T10:00:00Z>                                | 2026-01-02T10:00:00Z
        https://a.example/2026/01/02/story       | <header><time datetime=2026-02-03T04:05:06Z>now</time></header>                                                | 2026-01-02T00:00:00Z
        https://a.example/2026/01/02/story       | <header><time datetime=2026-02-03T04:05:06Z>now</time></header><time datetime=2026-01-02T10:00:00+02:00></time>| 2026-01-02T10:00:00+02:00
        https://a.example/story                  | <time>2 de enero de 2026</time>                                                                                | 2026-01-02T00:00:00Z
        """)
    void choosesTheDateThatSaysMost(URI address, String head, OffsetDateTime date) {
        assertThat(extractor.extract(Pages.html(address, head + Pages.article(6))))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.facts().datePublished()).hasToString(date.toString()));
    }

    @Test
    void triesTheNextNameWhereADateCannotBeRead() {
        String html = "<meta property=article:modified_time content=never><meta property=og:updated_time"
                + " content=2026-01-02T10:00:00Z>" + Pages.article(6);

        assertThat(facts(html).dateModified()).isEqualTo(OffsetDateTime.parse("2026-01-02T10:00:00Z"));
    }

    private Facts facts(String html) {
        assertThat(extractor.extract(Pages.html(html))).isInstanceOf(Found.class);
        return ((Found) extractor.extract(Pages.html(html))).facts();
    }

    private Rejected rejected(String html) {
        assertThat(extractor.extract(Pages.html(html))).isInstanceOf(Rejected.class);
        return (Rejected) extractor.extract(Pages.html(html));
    }
}
