package dateline.enrich.benchmarks.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.events.Actor;
import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.Table;
import dateline.enrich.name.Lexicon;
import dateline.enrich.name.Lexicon.List;
import dateline.enrich.place.PlaceFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Puts on the lists of a lexicon what the knowledge base, the atlas and the word lists of the project hold. */
final class LexiconSources {
    private static final long CITY = 20_000;
    private static final String TITLES = "/dateline/enrich/actor/titles.txt";

    private final Lexicon.Builder builder;

    LexiconSources(Lexicon.Builder builder) {
        this.builder = builder;
    }

    void addAll() throws IOException {
        Knowledge knowledge = Knowledge.shipped();
        knowledge.countries().forEach(this::add);
        knowledge.bodies().forEach(this::add);
        knowledge.people().forEach(this::add);
        addAtlas();
        Table.read(PlaceFinder.class, "places.tsv").rows(this::addPlace);
        addWords("/dateline/enrich/actor/given-names.txt", List.GIVEN_NAME, 0);
        addWords(TITLES, List.TITLE, 0);
        addWords("/dateline/enrich/actor/bodies.txt", List.HEAD_OF_BODY, 1);
        for (List list : List.values()) {
            addPhrases(list);
        }
    }

    private void add(Entry.Country country) {
        builder.add(country.name(), List.STATE);
        country.aliases().forEach(alias -> builder.add(alias, List.STATE));
        country.demonyms().forEach(demonym -> builder.add(demonym, List.DEMONYM));
        country.capitals().forEach(capital -> builder.add(capital, List.CITY));
    }

    private void add(Entry.Body body) {
        List list = list(body.type());
        builder.add(body.name(), list);
        body.aliases().forEach(alias -> builder.add(alias, list));
    }

    private static List list(Actor.Type type) {
        return switch (type) {
            case COMPANY -> List.COMPANY;
            case MEDIA -> List.MEDIUM;
            case INTERGOVERNMENTAL, GOVERNMENT -> List.AUTHORITY;
            case PARTY, GROUP, ORGANISATION, PERSON, STATE -> List.GROUP;
        };
    }

    private void add(Entry.Person person) {
        addName(person.name());
        person.aliases().forEach(this::addName);
    }

    private void addName(String name) {
        builder.add(name, List.PERSON);
        String[] parts = name.split(" ", -1);
        if (parts.length > 1) {
            builder.add(parts[0], List.GIVEN_NAME);
            builder.add(parts[parts.length - 1], List.SURNAME);
        }
    }

    private boolean addPlace(Table.Row row) {
        List list = switch (row.required("kind").charAt(0)) {
            case 'f' -> List.REGION;
            case 'd', 't' -> List.DIVISION;
            default -> List.CITY;
        };
        builder.add(row.required("name"), list);
        row.list("aliases").forEach(alias -> builder.add(alias, list));
        return true;
    }

    private void addAtlas() throws IOException {
        try (InputStream in = new GZIPInputStream(open("/dateline/enrich/place/atlas.tsv.gz"))) {
            new BufferedReader(new InputStreamReader(in, UTF_8)).lines().forEach(line -> {
                String[] values = line.split("\t", -1);
                builder.add(values[0], list(values[3].charAt(0), Long.parseLong(values[6])));
            });
        }
    }

    private static List list(char kind, long population) {
        if (kind == 'd' || kind == 't') {
            return List.DIVISION;
        }
        return kind == 'f' ? List.REGION : population >= CITY ? List.CITY : List.SMALL_PLACE;
    }

    /** Words of office and address that stand before a person's name. */
    static Set<String> titles() throws IOException {
        return lines(TITLES)
                .flatMap(line -> Stream.of(line.strip().split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addWords(String resource, List list, int from) throws IOException {
        for (String line : lines(resource).toList()) {
            String[] words = line.strip().split("\\s+", -1);
            for (int i = from; i < words.length; i++) {
                builder.add(words[i], list);
            }
        }
    }

    /** A file of phrases parted by commas is named after the list: {@code given-name.txt}. */
    private void addPhrases(List list) throws IOException {
        String resource = list.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        if (LexiconSources.class.getResource(resource) != null) {
            lines(resource)
                    .flatMap(line -> Stream.of(line.split(",", -1)))
                    .map(String::strip)
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(phrase -> builder.add(phrase, list));
        }
    }

    private static Stream<String> lines(String resource) throws IOException {
        return new BufferedReader(new InputStreamReader(open(resource), UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = LexiconSources.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("resource must be there but is missing: " + resource);
        }
        return in;
    }
}
