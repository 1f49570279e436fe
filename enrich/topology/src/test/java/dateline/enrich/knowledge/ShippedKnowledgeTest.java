package dateline.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"countries.tsv", "organisations.tsv", "people.tsv", "companies.tsv", "other-languages.tsv"})
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
    @ValueSource(
            strings = {
                "ar", "bg", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
                "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "th", "tr", "uk", "vi", "zh"
            })
    void findsNearlyAllStatesByTheirNamesIn(String language) {
        Locale locale = Locale.of(language);
        Gazetteer gazetteer = Gazetteer.of(SHIPPED).with(SHIPPED, locale);

        long found = SHIPPED.countries().stream()
                .filter(country ->
                        gazetteer.find(Text.of(Locale.of("", country.code()).getDisplayCountry(locale))).stream()
                                .anyMatch(match -> match.sense().entry().equals(country)))
                .count();

        assertThat(found).isGreaterThan(SHIPPED.countries().size() * 97L / 100);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        org:un  , La ONU pide calma
        org:un  , ООН призвала к миру
        org:nato, L'OTAN se réunit
        org:eu  , Die Europäische Union berät
        org:who , 世界卫生组织 表示
        state:RU, Москва ответила
        state:CN, Pekín respondió
        state:IR, طهران ترد
        """)
    void findsCapitalsAndBodiesInOtherLanguages(String id, String text) {
        assertThat(Gazetteer.of(SHIPPED).with(SHIPPED, Locale.FRENCH).find(Text.of(text)))
                .extracting(match -> match.sense().entry().id())
                .containsExactly(id);
    }

    @Test
    void isAsLargeAsPromised() {
        assertThat(SHIPPED.countries().size()).isGreaterThanOrEqualTo(249);
        assertThat(SHIPPED.people().size()).isGreaterThanOrEqualTo(500);
        assertThat(SHIPPED.bodies())
                .filteredOn(body -> body.type() == Actor.Type.COMPANY || body.type() == Actor.Type.MEDIA)
                .hasSizeGreaterThanOrEqualTo(500);
        assertThat(SHIPPED.bodies())
                .filteredOn(body -> List.of(Actor.Type.INTERGOVERNMENTAL, Actor.Type.GROUP, Actor.Type.PARTY)
                        .contains(body.type()))
                .hasSizeGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Türkiye", "Israel", "NATO", "Hamas", "United Nations", "European Union"})
    void findsEachNameAsItsOwn(String name) {
        assertThat(Gazetteer.of(SHIPPED).find(Text.of(name)))
                .singleElement()
                .satisfies(match -> assertThat(match.sense().entry().name()).isEqualTo(name));
    }
}
