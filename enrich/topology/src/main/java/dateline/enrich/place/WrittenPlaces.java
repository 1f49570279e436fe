package dateline.enrich.place;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Folding;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the places that were written down by hand. */
final class WrittenPlaces {
    private WrittenPlaces() {}

    /** Those that ship with Dateline. */
    static List<WrittenPlace> shipped() {
        return Table.read(WrittenPlaces.class, "places.tsv").rows(WrittenPlaces::place);
    }

    /** A state or territory as a place. */
    static WrittenPlace state(Entry.Country country) {
        List<String> names = new ArrayList<>(country.aliases());
        names.add(country.name());
        Site site = new Site(country.name(), country.code(), "", Site.Kind.STATE, null, null, 0, null);
        return new WrittenPlace(site, names.stream().distinct().toList());
    }

    /** The first words of the names of people who are in the news. */
    static Set<String> givenNames(Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        for (Entry.Person person : knowledge.people()) {
            int space = person.name().indexOf(' ');
            if (space > 1) {
                names.add(Folding.of(person.name().substring(0, space)));
            }
        }
        return names;
    }

    private static WrittenPlace place(Table.Row row) {
        List<String> names = new ArrayList<>(row.list("aliases"));
        names.add(row.required("name"));
        Site site = new Site(
                row.required("name"),
                row.optional("country").orElse(null),
                row.optional("division").orElse(""),
                Site.Kind.of(row.required("kind").charAt(0)),
                row.optional("latitude").map(Double::valueOf).orElse(null),
                row.optional("longitude").map(Double::valueOf).orElse(null),
                row.optional("weight").map(Long::valueOf).orElse(0L),
                row.optional("geonameId").map(Integer::valueOf).orElse(null));
        return new WrittenPlace(site, names);
    }
}
