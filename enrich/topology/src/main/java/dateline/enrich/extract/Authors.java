package dateline.enrich.extract;

import dateline.enrich.events.Author;
import dateline.enrich.extract.Marks.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who wrote the article; better nobody than somebody who did not. */
final class Authors {
    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DOMAIN = Pattern.compile("\\S{2,60}\\.[a-z]{2,10}");
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "editors",
            "author",
            "guest",
            "contributor",
            "webmaster",
            "news",
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
    /** An office, but whose? */
    private static final Set<String> ALONE = Set.of(
            "redaktion", "redaction", "rédaction", "redacción", "redazione", "newsroom", "staff", "desk", "team");

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
            "wire",
            "redaktion",
            "redaction",
            "rédaction",
            "redacción",
            "redazione",
            "newsroom",
            "staff",
            "desk");

    private static final int NEAR = 3;
    private static final List<Mark> VISIBLE =
            List.of(Mark.AUTHOR_IN_MICRODATA, Mark.AUTHOR, Mark.AUTHOR_LINK, Mark.LINK_IN_BYLINE, Mark.AUTHOR_BY_NAME);
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "article:author_name",
            "article:byline",
            "dc.creator",
            "parsely-author",
            "sailthru.author",
            "byl");

    private Authors() {}

    /** The first source that names more than the publisher; where none does, the first. */
    static Optional<Told<List<Author>>> of(Page page) {
        Publisher publisher = page.publisher();
        List<Told<List<Author>>> sources = Stream.of(
                        Told.inLinkedData(linked(page.linkedData().node("author"))),
                        Told.inMeta(metas(page)),
                        Told.inSight(visible(page)))
                .filter(authors -> !authors.value().isEmpty())
                .toList();
        return sources.stream()
                .map(authors -> authors.map(all -> others(all, publisher)))
                .filter(authors -> !authors.value().isEmpty())
                .findFirst()
                .or(() -> sources.stream().findFirst());
    }

    private static List<Author> others(List<Author> authors, Publisher publisher) {
        return authors.stream()
                .filter(author -> !publisher.isNamed(author.name()))
                .toList();
    }

    private static List<Author> linked(JsonNode node) {
        Map<String, Author> authors = new LinkedHashMap<>();
        several(node).limit(MOST).forEach(author -> {
            boolean organisation = author.path("@type").asString("").endsWith("Organization");
            names(author)
                    .limit(MOST)
                    .flatMap(name -> organisation ? Stream.of(name) : Byline.namesOfValue(name).stream())
                    .forEach(name -> add(authors, name, organisation));
        });
        return List.copyOf(authors.values());
    }

    private static Stream<JsonNode> several(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    private static Stream<String> names(JsonNode author) {
        List<String> names = several(author.isObject() ? author.path("name") : author)
                .flatMap(name -> LinkedData.text(name).stream())
                .toList();
        return names.isEmpty() ? nameInParts(author).stream() : names.stream();
    }

    private static Optional<String> nameInParts(JsonNode author) {
        return LinkedData.text(author.path("familyName"))
                .map(family -> LinkedData.text(author.path("givenName"))
                        .map(given -> given + " " + family)
                        .orElse(family));
    }

    private static List<Author> metas(Page page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        for (String name : META) {
            if (authors.isEmpty()) {
                page.metas().all(name).stream()
                        .limit(MOST)
                        .flatMap(line -> Byline.names(line).stream())
                        .forEach(author -> add(authors, author, false));
            }
        }
        return List.copyOf(authors.values());
    }

    private static List<Author> visible(Page page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        for (Mark mark : VISIBLE) {
            if (authors.isEmpty()) {
                together(page.marks().of(mark)).stream()
                        .limit(MOST)
                        .flatMap(element -> ShownText.of(element, LONGEST * 2).stream())
                        .flatMap(line -> Byline.names(line).stream())
                        .forEach(name -> add(authors, name, false));
            }
        }
        return List.copyOf(authors.values());
    }

    /** The first and those that stand close to it: others belong to other articles. */
    private static List<Element> together(List<Element> elements) {
        Element around = elements.isEmpty() ? null : elements.getFirst();
        for (int up = 0; up < NEAR && around != null && around.parent() != null; up++) {
            around = around.parent();
        }
        Element nearby = around;
        return elements.stream().filter(element -> isWithin(element, nearby)).toList();
    }

    private static boolean isWithin(Element element, @Nullable Element around) {
        Element above = element;
        for (int up = 0; up <= NEAR && above != null; up++) {
            if (above.equals(around)) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    private static void add(Map<String, Author> authors, String name, boolean organisation) {
        if (organisation) {
            put(authors, new Author(name, Author.Type.ORGANISATION));
        } else if (isName(name)) {
            put(authors, new Author(name, isBody(name) ? Author.Type.ORGANISATION : Author.Type.PERSON));
        }
    }

    private static void put(Map<String, Author> authors, Author author) {
        if (author.name().length() <= LONGEST) {
            authors.putIfAbsent(Folded.of(author.name()), author);
        }
    }

    private static boolean isName(String text) {
        List<String> words = words(text);
        boolean plain = text.length() > 1
                && text.chars().noneMatch(c -> c == '@' || c == ':')
                && isMostlyLetters(text)
                && !DOMAIN.matcher(text).matches();
        return plain
                && !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream().noneMatch(NOBODY::contains)
                && !ALONE.contains(Folded.of(text));
    }

    /** Digits make dates and counts, but for the few in the name of an editorial office. */
    private static boolean isMostlyLetters(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return text.chars().anyMatch(Character::isLetter) && (digits == 0 || (isBody(text) && digits < 3));
    }

    private static boolean isBody(String text) {
        return words(text).stream().anyMatch(BODIES::contains);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SPACES.split(text.toLowerCase(Locale.ROOT), MOST_WORDS + 2)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
