package dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MANY = 200_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void settlesEveryPageInBoundedTime(String name, Supplier<String> html) {
        Enrichment enrichment =
                Assertions.assertTimeoutPreemptively(LIMIT, () -> ENRICHER.enrich(Pages.html(html.get())));

        assertThat(enrichment).isNotNull();
        if (enrichment instanceof Enrichment.Found(Article article)) {
            assertThat(Article.TOPIC.serde().serializer().serialize("enriched", article).length)
                    .isLessThan(6 * 1024 * 1024);
        }
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("nested divs", () -> "<html><body>" + "<div>".repeat(MANY) + "deep" + "</div>".repeat(MANY)),
                bomb("nested inline elements", () -> "<body><p>" + "<b><i><a href=x>".repeat(MANY / 2) + "deep"),
                bomb("nested tables", () -> "<body>" + "<table><tr><td>cell ".repeat(20_000)),
                bomb("nested asides of prose", () -> "<body>" + ("<div class=related><p>" + SENTENCE).repeat(20_000)),
                bomb(
                        "nested links over headings",
                        () -> "<body>" + ("<article><h2><a href=x>one two three four").repeat(30_000)),
                bomb("a line of five megabytes", () -> "<body><p>" + "word ".repeat(1_000_000)),
                bomb("five megabytes without a space", () -> "<body><p>" + "x".repeat(5_000_000)),
                bomb("only capitals", () -> "<body><p>" + "Minister Israel Katz ".repeat(200_000)),
                bomb("only acronyms", () -> "<body><p>" + "U.S. ".repeat(800_000)),
                bomb("only full stops", () -> "<body><p>" + "A.".repeat(1_500_000)),
                bomb("only apostrophes", () -> "<body><p>" + "a'".repeat(1_500_000)),
                bomb("right-to-left marks", () -> "<body><p>" + "\u202E\u200F\u0645 ".repeat(500_000)),
                bomb("broken surrogates", () -> "<body><p>" + "\uD83D word \uDE00 ".repeat(100_000)),
                bomb("a huge colspan", () -> Pages.article(6) + "<table><tr><td colspan=9007199254740991>x</table>"),
                bomb("many attributes", () -> "<body><p " + attributes() + ">" + SENTENCE.repeat(20)),
                bomb(
                        "an endless class",
                        () -> "<body><p class=\"" + "ad-Box ".repeat(300_000) + "\">" + SENTENCE.repeat(20)),
                bomb(
                        "many headings",
                        () -> "<body>" + "<h1>A heading of this page</h1>".repeat(50_000) + Pages.article(5)),
                bomb("many dates", () -> Pages.article(5) + "<span class=date>no date at all</span>".repeat(50_000)),
                bomb("a date of a megabyte", () -> Pages.article(5) + "<time>" + "1".repeat(1_000_000) + "</time>"),
                bomb("nested JSON-LD", () -> linkedData("[".repeat(MANY)) + Pages.article(5)),
                bomb("broad JSON-LD", () -> linkedData("[" + "{\"a\":1},".repeat(MANY) + "1]") + Pages.article(5)),
                bomb(
                        "a headline of a megabyte in JSON-LD",
                        () -> linkedData("{\"@type\":\"NewsArticle\",\"headline\":\"" + "word ".repeat(200_000) + "\"}")
                                + Pages.article(5)),
                bomb(
                        "many metas",
                        () -> "<meta name=author content='By Jane Doe and John Roe'>".repeat(50_000)
                                + Pages.article(5)),
                bomb(
                        "an author of a thousand names",
                        () -> "<meta name=author content='" + "Jo Doe, ".repeat(600) + "'>" + Pages.article(5)),
                bomb("many breaks", () -> "<body>" + "word<br><br>".repeat(MANY)),
                bomb("unclosed meta", () -> "<meta charset ".repeat(10_000) + Pages.article(5)));
    }

    @Test
    void doesNotTrustRandomBytes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(1, 4_000)];
            random.nextBytes(bytes);

            assertThat(ENRICHER.enrich(Pages.bytes(bytes, "text/html"))).isInstanceOf(Enrichment.Rejected.class);
        }
    }

    @Test
    void survivesEveryPrefixAndManyMutationsOfAPage() {
        byte[] page = Pages.file("harbour.html").getBytes(UTF_8);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 400; i++) {
            byte[] mutated = java.util.Arrays.copyOf(page, random.nextInt(1, page.length));
            for (int j = 0; j < 20; j++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }

            assertThat(ENRICHER.enrich(Pages.bytes(mutated, "text/html; charset=utf-8")))
                    .isNotNull();
        }
    }

    @Test
    void publishesMarkupThatReadersSeeAsText() {
        String html =
                Pages.article(4).replace("Paragraph number 1", "She wrote &lt;script&gt;alert(1)&lt;/script&gt; and");

        RawPage page = Pages.html(html);

        assertThat(ENRICHER.enrich(page))
                .isInstanceOfSatisfying(
                        Enrichment.Found.class,
                        found -> assertThat(found.article().facts().articleBody())
                                .contains("She wrote <script>alert(1)</script> and"));
    }

    @Test
    void anImageThatIsCalledHtmlIsNone() {
        byte[] png = new byte[5_000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, png, 0, 8);

        assertThat(ENRICHER.enrich(Pages.bytes(png, "text/html")))
                .isInstanceOfSatisfying(
                        Enrichment.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NOT_HTML));
    }

    private static final String SENTENCE =
            "The ministers of two states met by the harbour on Monday to talk about the price of ropes. ";

    private static Arguments bomb(String name, Supplier<String> html) {
        return Arguments.of(name, html);
    }

    private static String linkedData(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append('a').append(i).append("=1 ");
        }
        return attributes.toString();
    }
}
