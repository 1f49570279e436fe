package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.ingest.events.JsonSerde;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonLinesTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesInTheOrderOfTheInput() throws Exception {
        JsonLines lines = new JsonLines(line -> List.of(slowly(line)), new PrintStream(out, true, UTF_8));

        process(lines, IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.joining("\n")));

        assertThat(out.toString(UTF_8).lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "[\"" + i + "\"]").toList());
    }

    @Test
    void countsLinesThatCannotBeReadAndGoesOn() throws Exception {
        JsonLines lines = new JsonLines(new TextLine(ENRICHER), new PrintStream(out, true, UTF_8));

        process(lines, """
            {"id": "a", "text": "The talks ended."}
            {"id": "b"
            {"text": "no id"}
            {"id": "c"}

            {"id": "d", "text": "One.", "targets": [[0]]}
            {"id": "e", "text": "One.", "targets": [[0, 99]]}
            {"id": "g", "text": "One.", "targets": [[0, null]]}
            {"id": "h", "text": "One.", "targets": [null]}
            null
            {"id": "f", "text": "They resumed."}
            """);

        assertThat(lines.count()).isEqualTo(10);
        assertThat(lines.failures()).isEqualTo(8);
        assertThat(ids()).containsExactly("a", "f");
    }

    @Test
    void keepsTextAndTargetsAsTheyAreGiven() throws Exception {
        JsonLines lines = new JsonLines(new TextLine(ENRICHER), new PrintStream(out, true, UTF_8));

        process(lines, """
            {"id": "a", "title": "T", "text": "  🌊 Ministers praised the deal.\\n ", "language": "en", "targets": [[4, 13]]}
            """);

        JsonNode article = JsonSerde.mapper().readTree(out.toString(UTF_8));
        assertThat(article.path("articleBody").asString()).isEqualTo("  🌊 Ministers praised the deal.\n ");
        assertThat(article.path("headline").asString()).isEqualTo("T");
        assertThat(article.path("targets").path(0).path("start").asInt()).isEqualTo(4);
        assertThat(article.path("targets").path(0).path("end").asInt()).isEqualTo(13);
    }

    @Test
    void readsPagesAsTextOrBytesAndSaysWhatIsNoArticle() throws Exception {
        String page = "<html lang=fr><meta charset=iso-8859-1><title>Éclair à l'opéra</title><article><h1>Éclair à"
                + " l'opéra</h1><p>"
                + "Le théâtre a été frappé par la foudre lundi soir, ont indiqué les pompiers de la ville. ".repeat(6)
                + "</article>";
        JsonLines lines = new JsonLines(new PageLine(ENRICHER), new PrintStream(out, true, UTF_8));

        process(
                lines,
                line("text", "html", page) + "\n"
                        + line(
                                "bytes",
                                "htmlBase64",
                                Base64.getEncoder()
                                        .encodeToString(page.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                        + "\n"
                        + line("front", "html", "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>"));

        List<JsonNode> results = results();
        assertThat(results.get(0).path("headline").asString()).isEqualTo("Éclair à l'opéra");
        assertThat(results.get(1).path("headline").asString()).isEqualTo("Éclair à l'opéra");
        assertThat(results.get(2).path("outcome").path("reason").asString()).isNotEmpty();
        assertThat(results.get(2).path("outcome").path("detail").asString()).isNotEmpty();
        assertThat(ids()).containsExactly("text", "bytes", "front");
    }

    private static String slowly(String line) {
        Thread.yield();
        return line;
    }

    private static String line(String id, String field, String value) {
        return JsonSerde.mapper()
                .writeValueAsString(java.util.Map.of("id", id, "url", "https://a.example/" + id, field, value));
    }

    private static void process(JsonLines lines, String input) throws IOException, InterruptedException {
        lines.process("test", new BufferedReader(new StringReader(input)));
    }

    private List<JsonNode> results() {
        return out.toString(UTF_8)
                .lines()
                .map(line -> JsonSerde.mapper().readTree(line))
                .toList();
    }

    private List<String> ids() {
        return results().stream().map(result -> result.path("id").asString()).toList();
    }
}
