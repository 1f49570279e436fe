package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import dateline.enrich.events.Author;
import dateline.enrich.extract.Marks.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads who wrote the article; better nobody than somebody who did not. */
final class Authors {
    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:written by|reporting by|by|von|par|por|di|автор)\\s*:?\\s+");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|\\||/|\\band\\b|&|\\bund\\b|\\bet\\b|\\by\\b)\\s*");
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "editors",
            "staff",
            "author",
            "guest",
            "contributor",
            "webmaster",
            "redaktion",
            "news",
            "newsroom",
            "desk",
            "ago",
            "minutes",
            "hours",
            "updated",
            "published",
            "share",
            "follow",
            "twitter",
            "facebook",
            "email",
            "read",
            "more",
            "posts",
            "view",
            "null",
            "undefined",
            "unknown",
            "none",
            "anonymous",
            "copyright");
    private static final Set<String> BODIES = Set.of(
            "reuters",
            "afp",
            "ap",
            "dpa",
            "agency",
            "agencies",
            "press",
            "associated",
            "team",
            "bureau",
            "service",
            "agence",
            "media",
            "group",
            "magazine",
            "times",
            "ltd",
            "inc",
            "network",
            "online",
            "correspondent",
            "wire");

    private Authors() {}

    static List<Author> of(Page page) {
        return Stream.of(linked(page.linkedData().node("author")), metas(page), visible(page))
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Author> linked(JsonNode node) {
        Map<String, Author> authors = new LinkedHashMap<>();
        Stream<JsonNode> nodes = node.isArray() ? node.valueStream() : Stream.of(node);
        nodes.limit(MOST).forEach(author -> {
            String type = author.path("@type").asString("");
            boolean organisation = type.endsWith("Organization");
            LinkedData.text(author.isObject() ? author.path("name") : author)
                    .ifPresent(names -> add(authors, names, organisation));
        });
        return List.copyOf(authors.values());
    }

    private static List<Author> metas(Page page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        page.metas()
                .first("author", "article:author_name", "dc.creator", "parsely-author", "sailthru.author", "byl")
                .ifPresent(names -> add(authors, names, false));
        return List.copyOf(authors.values());
    }

    private static List<Author> visible(Page page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        for (Mark mark : List.of(Mark.AUTHOR_IN_MICRODATA, Mark.AUTHOR, Mark.AUTHOR_LINK, Mark.LINK_IN_BYLINE)) {
            if (authors.isEmpty()) {
                page.marks().of(mark).stream()
                        .limit(MOST)
                        .flatMap(element -> ShownText.of(element, LONGEST * 2).stream())
                        .forEach(names -> add(authors, names, false));
            }
        }
        return List.copyOf(authors.values());
    }

    private static void add(Map<String, Author> authors, String names, boolean organisation) {
        if (organisation) {
            put(authors, new Author(names, Author.Type.ORGANISATION));
            return;
        }
        String plain = PREFIX.matcher(Spaces.collapse(names)).replaceFirst("");
        List<String> parts = plain.length() > 500 || plain.contains("://") ? List.of() : List.of(BETWEEN.split(plain));
        for (String part : parts) {
            if (isName(part)) {
                put(authors, new Author(part, isBody(part) ? Author.Type.ORGANISATION : Author.Type.PERSON));
            }
        }
    }

    private static void put(Map<String, Author> authors, Author author) {
        if (author.name().length() <= LONGEST) {
            authors.putIfAbsent(Headline.folded(author.name()), author);
        }
    }

    private static boolean isName(String text) {
        List<String> words = words(text);
        boolean plain = text.length() > 2
                && text.chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == ':')
                && !text.contains("www.")
                && !text.contains("://");
        return plain
                && !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream().noneMatch(NOBODY::contains);
    }

    private static boolean isBody(String text) {
        return words(text).stream().anyMatch(BODIES::contains);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS + 2)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
