package dateline.enrich.knowledge;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Region;
import dateline.enrich.knowledge.Entry.Body;
import dateline.enrich.knowledge.Entry.Country;
import dateline.enrich.knowledge.Entry.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The knowledge base. Immutable. */
public final class Knowledge {
    private final List<Country> countries;
    private final List<Body> bodies;
    private final List<Person> people;
    private final Map<String, Country> byCode = new HashMap<>();

    /** A knowledge base of these entries. */
    public Knowledge(List<Country> countries, List<Body> bodies, List<Person> people) {
        this.countries = List.copyOf(countries);
        this.bodies = List.copyOf(bodies);
        this.people = List.copyOf(people);
        countries.forEach(country -> byCode.put(country.code(), country));
    }

    /** The one that ships with Dateline. */
    public static Knowledge shipped() {
        List<Body> bodies = new ArrayList<>();
        bodies.addAll(Table.read(Knowledge.class, "organisations.tsv").rows(Knowledge::body));
        bodies.addAll(Table.read(Knowledge.class, "companies.tsv").rows(Knowledge::body));
        return new Knowledge(
                Table.read(Knowledge.class, "countries.tsv").rows(Knowledge::country),
                bodies,
                Table.read(Knowledge.class, "people.tsv").rows(Knowledge::person));
    }

    /** All states and territories. */
    public List<Country> countries() {
        return countries;
    }

    /** All bodies. */
    public List<Body> bodies() {
        return bodies;
    }

    /** All people. */
    public List<Person> people() {
        return people;
    }

    /** The state or territory of that code (ISO 3166-1 alpha-2). */
    public Optional<Country> country(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Country country(Table.Row row) {
        List<String> aliases = new ArrayList<>(row.list("aliases"));
        row.optional("official").ifPresent(aliases::add);
        return new Country(
                row.required("code"),
                row.required("name"),
                Region.of(row.required("region")),
                row.list("demonyms"),
                row.list("capitals"),
                aliases);
    }

    private static Body body(Table.Row row) {
        return new Body(
                "org:" + row.required("id"),
                row.required("name"),
                type(row.required("type")),
                row.optional("country").orElse(null),
                row.list("aliases"));
    }

    /** A line of a file that holds people and bodies alike. */
    static Entry entry(Table.Row row) {
        Actor.Type type = type(row.required("type"));
        return switch (type) {
            case PERSON -> person(row);
            case STATE -> throw new IllegalArgumentException("type must not be state: " + row.required("name"));
            case INTERGOVERNMENTAL, GOVERNMENT, PARTY, GROUP, COMPANY, MEDIA, ORGANISATION -> body(row);
        };
    }

    private static Person person(Table.Row row) {
        return new Person(
                "person:" + row.required("id"),
                row.required("name"),
                row.optional("country").orElse(null),
                row.optional("role").orElse(null),
                row.list("aliases"));
    }

    private static Actor.Type type(String word) {
        return Arrays.stream(Actor.Type.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("type must be one of "
                        + Arrays.stream(Actor.Type.values())
                                .map(Actor.Type::word)
                                .toList() + " but is '" + word + "'"));
    }
}
