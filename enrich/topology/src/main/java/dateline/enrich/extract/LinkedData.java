package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What a page says in JSON-LD of its article, and of what else it is. */
final class LinkedData {
    private static final int LONGEST = 3_000_000;
    private static final int LONGEST_TEXT = 5_000;
    private static final String CDATA = "<![CDATA[";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonNode NOTHING = MAPPER.createObjectNode();

    /** What ends a paragraph where a text is markup. */
    private static final Pattern PARAGRAPH_END = Pattern.compile(
            "(?i)</(?:p|div|li|blockquote|h[1-6]|section|tr)\\s*>|<br\\b[^>]{0,20}>\\s{0,20}<br\\b[^>]{0,20}>");

    private final JsonNode article;
    private final LinkedGraph graph;

    private LinkedData(JsonNode article, LinkedGraph graph) {
        this.article = article;
        this.graph = graph;
    }

    /** What the scripts of a page say of it. */
    static LinkedData of(List<Element> scripts, Identity page) {
        LinkedGraph graph = new LinkedGraph();
        for (Element script : scripts) {
            String json = script.data();
            if (json.length() <= LONGEST) {
                parsed(json).ifPresent(graph::add);
            }
        }
        return new LinkedData(graph.articleOf(page).orElse(NOTHING), graph);
    }

    /** Nobody but its publisher can repair what is no JSON. */
    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(MAPPER.readTree(unwrapped(json)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** From where the JSON starts, behind the marks of a comment or of CDATA; what follows on its end is not read. */
    private static String unwrapped(String json) {
        int mark = json.indexOf(CDATA);
        int start = mark >= 0 && json.lastIndexOf('{', mark) < 0 ? mark + CDATA.length() : 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        return json.substring(start);
    }

    /** Whether something else than an article is told of, by the name of its type. */
    boolean names(String type) {
        return graph.types().contains(type);
    }

    /** Whether the page calls itself so, or what it is about. */
    boolean isItself(String type) {
        return graph.ownTypes().contains(type);
    }

    /** Whether the page tells of an article that is its own. */
    boolean isPresent() {
        return !article.isEmpty();
    }

    /**
     * A property; it may be missing, of any kind, or one of several. What it only refers to is what the page says of that
     * elsewhere.
     */
    JsonNode node(String property) {
        JsonNode node = article.path(property);
        if (!node.isArray()) {
            return graph.resolved(node);
        }
        ArrayNode several = MAPPER.createArrayNode();
        node.valueStream().map(graph::resolved).forEach(several::add);
        return several;
    }

    /** A property that is text, as plain text; empty where it is anything else. */
    Optional<String> text(String property) {
        return text(article.path(property));
    }

    /** How many chars a property has that is text; 0 where it is anything else. */
    int length(String property) {
        return article.path(property).asString("").length();
    }

    /** A property that is a long text, paragraph by paragraph. */
    List<String> paragraphs(String property) {
        JsonNode node = article.path(property);
        return node.isString()
                ? PARAGRAPH_END
                        .matcher(node.stringValue())
                        .replaceAll("\n")
                        .lines()
                        .map(LinkedData::plain)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }

    static Optional<String> text(JsonNode node) {
        JsonNode single = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return single.isString()
                ? Optional.of(single.stringValue())
                        .filter(text -> text.length() <= LONGEST_TEXT)
                        .map(LinkedData::plain)
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** JSON-LD often holds markup or entities, though it should be plain. */
    private static String plain(String text) {
        if (text.indexOf('<') >= 0) {
            return Spaces.collapse(Jsoup.parse(text).text());
        }
        return Spaces.collapse(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text);
    }
}
