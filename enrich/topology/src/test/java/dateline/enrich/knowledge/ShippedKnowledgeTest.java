package dateline.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedKnowledgeTest {
    private static final Knowledge SHIPPED = Knowledge.shipped();

    @Test
    void knowsEveryCountryOfIso3166() {
        assertThat(SHIPPED.countries())
                .extracting(Entry.Country::code)
                .containsAll(Arrays.stream(Locale.getISOCountries())
                        .filter(code -> !Set.of("AQ", "BV", "HM", "TF", "UM").contains(code))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEveryEntryItsOwnId() {
        List<String> ids = new ArrayList<>();
        SHIPPED.bodies().forEach(body -> ids.add(body.id()));
        SHIPPED.people().forEach(person -> ids.add(person.id()));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("(org|person):[a-z0-9-]+"));
    }

    @Test
    void namesOnlyCountriesThatItKnows() {
        Set<String> codes = new HashSet<>();
        SHIPPED.countries().forEach(country -> codes.add(country.code()));

        assertThat(SHIPPED.bodies())
                .extracting(Entry.Body::country)
                .allMatch(code -> code == null || codes.contains(code));
        assertThat(SHIPPED.people())
                .extracting(Entry.Person::country)
                .allMatch(code -> code == null || codes.contains(code));
    }

    @Test
    void noTwoPeopleClaimOneName() {
        Map<String, String> owners = new HashMap<>();
        List<String> contested = new ArrayList<>();
        for (Entry.Person person : SHIPPED.people()) {
            for (String alias : person.aliases()) {
                String owner = owners.putIfAbsent(alias, person.id());
                if (owner != null && !owner.equals(person.id())) {
                    contested.add(alias);
                }
            }
        }

        assertThat(contested).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"countries.tsv", "organisations.tsv", "people.tsv", "companies.tsv"})
    void holdsNoStraySpaceAndNoEmptyName(String file) {
        Table table = Table.read(Knowledge.class, file);

        assertThat(table.lines()).allSatisfy(line -> {
            assertThat(line).hasSameSizeAs(table.columns());
            assertThat(line)
                    .allSatisfy(
                            value -> assertThat(value).isEqualTo(value.strip()).doesNotContain("  "));
            assertThat(line)
                    .filteredOn(value -> value.contains("|"))
                    .allSatisfy(value -> assertThat(value.split("\\|", -1))
                            .allSatisfy(name ->
                                    assertThat(name).isEqualTo(name.strip()).isNotEmpty()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Türkiye", "Israel", "NATO", "Hamas", "United Nations", "European Union"})
    void findsEachNameAsItsOwn(String name) {
        assertThat(Gazetteer.of(SHIPPED).find(Text.of(name)))
                .singleElement()
                .satisfies(match -> assertThat(match.sense().entry().name()).isEqualTo(name));
    }
}
