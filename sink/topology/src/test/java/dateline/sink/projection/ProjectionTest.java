package dateline.sink.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the golden sample of the event, which has every field, in each form. */
class ProjectionTest {
    private static final String SAMPLE = sample();
    private static final ArticleEvent EVENT = JsonSerde.mapper().readValue(SAMPLE, ArticleEvent.class);
    private static final List<String> COLUMNS = lines("gkg-2.1-columns.txt");
    private static final Set<String> NEWS_ARTICLE = new TreeSet<>(lines("news-article-properties.txt"));

    @Test
    void writesNinjsAsItsSchemaWantsIt() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file("ninjs-3.1.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(Projection.NINJS.write(EVENT), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void tellsTheWholeItemInNinjs() {
        JsonNode item = JsonSerde.mapper().readTree(Projection.NINJS.write(EVENT));

        assertThat(item.path("uri").asString()).isEqualTo(EVENT.uri());
        assertThat(item.path("version").asString()).isEqualTo("2");
        assertThat(item.at("/bodies/0/wordCount").asInt()).isEqualTo(17);
        assertThat(item.path("contentCreated").asString()).isEqualTo("2026-03-01T14:30:00+03:00");
        assertThat(item.at("/headlines/0/value").asString()).isEqualTo("Strait reopens after ten days of talks");
        assertThat(item.at("/organisations/0/literal").asString()).isEqualTo("state:TR");
        assertThat(item.at("/places/0/literal").asString()).isEqualTo("geonames:323786");
        assertThat(item.at("/places/0/geoJSON/coordinates/0").asDouble()).isEqualTo(32.85);
        assertThat(item.at("/events/0/id").asString()).isEqualTo(EVENT.storyId());
        assertThat(item.at("/associations/0/uri").asString()).endsWith(EVENT.originalArticle());
        assertThat(item.at("/rightsInfo/linkedRights").asString()).isEqualTo("https://harbour-times.example/licence");
        assertThat(item.path("located").asString()).isEqualTo("Ankara");
    }

    @Test
    void writesOnlyPropertiesThatNewsArticleHas() {
        JsonNode article = JsonSerde.mapper().readTree(Projection.JSONLD.write(EVENT));

        assertThat(article.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(article.path("@type").asString()).isEqualTo("NewsArticle");
        assertThat(NEWS_ARTICLE).containsAll(article.propertyNames());
        assertThat(article.path("datePublished").asString()).isEqualTo("2026-03-01T14:30:00+03:00");
        assertThat(article.path("dateModified").asString()).isEqualTo("2026-03-01T15:10:00+03:00");
        assertThat(article.at("/author/1/@type").asString()).isEqualTo("Organization");
        assertThat(article.at("/about/0/@type").asString()).isEqualTo("Country");
        assertThat(article.at("/contentLocation/0/geo/latitude").asDouble()).isEqualTo(39.92);
    }

    @Test
    void tellsADayAsADay() {
        ObjectNode node = (ObjectNode) JsonSerde.mapper().readTree(SAMPLE);
        node.put("datePublished", "2026-03-01T00:00:00Z");
        ((ObjectNode) node.path("dateInfo")).put("precision", "day");
        ArticleEvent event = JsonSerde.mapper().treeToValue(node, ArticleEvent.class);

        JsonNode article = JsonSerde.mapper().readTree(Projection.JSONLD.write(event));

        assertThat(article.path("datePublished").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void writesARowOfTheKnowledgeGraph() {
        List<String> row = List.of(Projection.GKG.write(EVENT).split("\t", -1));

        assertThat(row).hasSize(COLUMNS.size());
        assertThat(column(row, "V2.1DATE")).isEqualTo("20260301120005");
        assertThat(column(row, "V2SOURCECOMMONNAME")).isEqualTo("harbour-times");
        assertThat(column(row, "V1LOCATIONS")).isEqualTo("4#Ankara#TR#TR-06#39.92#32.85#323786");
        assertThat(column(row, "V2ENHANCEDLOCATIONS")).isEqualTo("4#Ankara#TR#TR-06##39.92#32.85#323786#0");
        assertThat(column(row, "V2ENHANCEDORGANIZATIONS")).isEqualTo("Türkiye,9");
        assertThat(column(row, "V1.5TONE")).isEqualTo("30.00,,,,,,17");
        assertThat(column(row, "V2.1QUOTATIONS")).startsWith("23|24|said|");
        assertThat(column(row, "V2EXTRASXML")).contains("<DATELINE_STORY>" + EVENT.storyId() + "</DATELINE_STORY>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"name": "Türkiye", "countryCode": "TR"}               | 1#Türkiye#TR####
        {"name": "Ankara", "countryCode": "TR", "adm1": "TR-06"} | 4#Ankara#TR#TR-06###
        {"name": "Mordor"}                                     | 4#Mordor#####
        """)
    void tellsCountriesFromOtherPlacesOfWhichLittleIsKnown(String place, String expected) {
        ObjectNode node = (ObjectNode) JsonSerde.mapper().readTree(SAMPLE);
        ObjectNode named = (ObjectNode) JsonSerde.mapper().readTree(place);
        node.putArray("places").add(named.put("relation", "mentions"));
        ArticleEvent event = JsonSerde.mapper().treeToValue(node, ArticleEvent.class);

        List<String> row = List.of(Projection.GKG.write(event).split("\t", -1));

        assertThat(column(row, "V1LOCATIONS")).isEqualTo(expected);
        assertThat(JsonSerde.mapper()
                        .readTree(Projection.NINJS.write(event))
                        .at("/places/0/literal")
                        .asString(""))
                .isEqualTo(expected.startsWith("1") ? "iso3166-1:TR" : "");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(Projection projection) {
        assertThat(Projection.named(projection.word())).contains(projection);
        assertThat(projection.write(EVENT)).doesNotContain("\n");
    }

    /** A host may have an underscore in the web, but not in a URI. */
    @ParameterizedTest
    @EnumSource
    void tellsWhatOthersPublishedOddly(Projection projection) {
        ObjectNode node = (ObjectNode) JsonSerde.mapper().readTree(SAMPLE);
        node.remove("source");
        node.put("url", "https://harbour_times.example/strait").put("articleBody", "Less than is quoted");
        ArticleEvent odd = JsonSerde.mapper().treeToValue(node, ArticleEvent.class);

        String told = projection.write(odd);

        assertThat(odd.article().source()).isNull();
        assertThat(odd.article().analysis().quotations()).isNotEmpty();
        assertThat(told).contains("harbour_times.example");
    }

    private static String column(List<String> row, String name) {
        return row.get(COLUMNS.indexOf(name));
    }

    private static String sample() {
        try {
            return Files.readString(
                    Path.of("../events/src/test/resources/dateline/sink/events/ArticleEvent.sample.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name), UTF_8).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return Path.of("src/test/resources/dateline/sink/projection", name);
    }
}
