package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD; of several articles, the first. */
final class LinkedData {
    private static final int LONGEST = 3_000_000;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_NODES = 20_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final JsonNode NOTHING = MAPPER.createObjectNode();

    private final JsonNode article;
    private final Set<String> types;

    private LinkedData(JsonNode article, Set<String> types) {
        this.article = article;
        this.types = types;
    }

    static LinkedData of(List<Element> scripts) {
        List<JsonNode> articles = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (Element script : scripts) {
            String json = script.data();
            if (json.length() <= LONGEST) {
                parsed(json).ifPresent(node -> collect(node, articles, types));
            }
        }
        return new LinkedData(articles.isEmpty() ? NOTHING : articles.getFirst(), types);
    }

    /** Nobody but its publisher can repair what is no JSON. */
    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(MAPPER.readTree(unwrapped(json)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Without the marks of a comment or of CDATA that some systems put around it. */
    private static String unwrapped(String json) {
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        int end = json.length();
        while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
            end--;
        }
        return json.substring(start, end);
    }

    private static void collect(JsonNode root, List<JsonNode> articles, Set<String> types) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            types.add(node.path("@type").asString(""));
            if (node.isObject() && isArticle(node.path("@type"))) {
                articles.add(node);
            } else if (node.isContainer()) {
                node.values().forEach(open::addLast);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(LinkedData::isArticle);
        }
        String name = type.asString("");
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    /** Whether something else than an article is told of, by the name of its type. */
    boolean names(String type) {
        return types.contains(type);
    }

    /** Whether an article is told of. */
    boolean isPresent() {
        return !article.isEmpty();
    }

    /** A property; it may be missing, of any kind, or one of several. */
    JsonNode node(String property) {
        return article.path(property);
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
                ? node.stringValue()
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
