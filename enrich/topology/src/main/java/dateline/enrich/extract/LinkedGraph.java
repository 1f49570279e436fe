package dateline.enrich.extract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All that a page tells of in JSON-LD: itself, its article, and by way of lists and references other articles, too. For one
 * page.
 */
final class LinkedGraph {
    private static final int MOST_NODES = 20_000;
    private static final int LONGEST_HEADLINE = 400;

    /** The properties under which a page states what it is about; what stands under another is only referred to. */
    private static final Set<String> MAIN = Set.of("@graph", "mainEntity");

    /** What an article has that is told of in full. */
    private static final Set<String> FACTS = Set.of("headline", "datePublished", "author", "articleBody");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> referred = new ArrayList<>();
    private final Map<String, JsonNode> identified = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> ownTypes = new HashSet<>();

    /**
     * Something that is told of.
     *
     * @param isMain whether the page is about it, or is it itself
     */
    private record Reached(JsonNode node, boolean isMain) {
        Stream<Reached> within() {
            return node.isObject()
                    ? node.propertyStream().map(one -> new Reached(one.getValue(), isMain && leadsOn(one.getKey())))
                    : node.valueStream().map(one -> new Reached(one, isMain));
        }

        /** What has no type is a mere wrapper. */
        private boolean leadsOn(String property) {
            return MAIN.contains(property) || node.path("@type").isMissingNode();
        }
    }

    /**
     * An article that may be that of a page.
     *
     * @param leadsHere whether it has the page's address
     * @param isTitledSo whether it has the page's title
     */
    private record Candidate(JsonNode article, boolean leadsHere, boolean isTitledSo) {
        static final Comparator<Candidate> BY_LIKENESS = comparing(Candidate::leadsHere)
                .thenComparing(Candidate::isTitledSo)
                .thenComparingLong(Candidate::facts);

        static Candidate of(JsonNode article, Identity page) {
            String headline =
                    article.path("headline").asString(article.path("name").asString(""));
            return new Candidate(
                    article,
                    addresses(article).anyMatch(page::isAt),
                    headline.length() <= LONGEST_HEADLINE && page.isTitled(headline));
        }

        boolean fits() {
            return leadsHere || isTitledSo;
        }

        private long facts() {
            return LinkedGraph.facts(article);
        }
    }

    /** Adds what one script tells of. */
    void add(JsonNode root) {
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(root, true)));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            Reached reached = open.removeFirst();
            List<String> names = types(reached.node());
            note(reached, names);
            if (names.stream().anyMatch(LinkedGraph::isArticle)) {
                (reached.isMain() ? articles : referred).add(reached.node());
            } else if (reached.node().isContainer()) {
                reached.within().forEach(open::addLast);
            }
        }
    }

    private void note(Reached reached, List<String> names) {
        types.addAll(names);
        reached.node().path("@id").stringValueOpt().ifPresent(id -> identify(id, reached.node()));
        if (reached.isMain()) {
            ownTypes.addAll(names);
        }
    }

    /** Of what is told of in several places, the first that says more than that it is there counts. */
    private void identify(String id, JsonNode node) {
        if (!isReference(node)) {
            identified.putIfAbsent(id, node);
        }
    }

    /** Whether a thing has nothing but an identifier, and perhaps a type. */
    private static boolean isReference(JsonNode node) {
        return node.has("@id") && node.size() <= (node.has("@type") ? 2 : 1);
    }

    /** What a reference is to, where the page tells of it elsewhere; everything else as it is. */
    JsonNode resolved(JsonNode node) {
        return isReference(node) ? identified.getOrDefault(node.path("@id").asString(""), node) : node;
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? type.valueStream().map(one -> one.asString("")).toList()
                : Stream.of(type.asString("")).filter(name -> !name.isEmpty()).toList();
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
    }

    /** The types of all that is told of. */
    Set<String> types() {
        return types;
    }

    /** The types that the page gives to itself and to what it is about. */
    Set<String> ownTypes() {
        return ownTypes;
    }

    /** The article of the page: the only one that it is about, else the first of those that fit it best. */
    Optional<JsonNode> articleOf(Identity page) {
        if (articles.size() == 1) {
            return Optional.of(articles.getFirst());
        }
        return Stream.concat(articles.stream(), referred.stream())
                .map(article -> Candidate.of(article, page))
                .filter(Candidate::fits)
                .max(Candidate.BY_LIKENESS)
                .map(Candidate::article)
                .or(this::unaddressed);
    }

    /** Of several that do not fit the page, those that have addresses are other pages'. */
    private Optional<JsonNode> unaddressed() {
        return articles.stream()
                .filter(article -> addresses(article).findAny().isEmpty())
                .max(comparingLong(LinkedGraph::facts));
    }

    private static long facts(JsonNode article) {
        return FACTS.stream().filter(article::has).count();
    }

    private static Stream<String> addresses(JsonNode article) {
        JsonNode page = article.path("mainEntityOfPage");
        return Stream.of(article.path("url"), article.path("@id"), page, page.path("@id"), page.path("url"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }
}
