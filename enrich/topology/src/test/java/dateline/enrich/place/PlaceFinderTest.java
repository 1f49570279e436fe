package dateline.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
    private static final PlaceFinder FINDER = new PlaceFinder(Knowledge.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The mayor of Paris, Texas, resigned.                               | Paris/US-TX Texas/US-TX
        Police in Paris fired tear gas.                                    | Paris/FR-IDF
        Officers in Mobile, Ala., arrested a man.                          | Mobile/US-AL
        He lives in London, Ontario, with his wife.                        | London/CA-ON Ontario/CA-ON
        Firefighters in Birmingham (England) were called.                  | Birmingham/GB-ENG England/GB-ENG
        A storm hit Georgia. Atlanta and Savannah lost power.              | Georgia/US-GA Atlanta/US-GA Savannah/US-GA
        Georgia said Tbilisi would host talks with Abkhazia.               | Georgia/GE Tbilisi/GE-TB Abkhazia/GE
        A crash near Long Beach, CA, killed two.                           | Long Beach/US-CA
        The road from Springfield to Peoria in Illinois is closed.         | Springfield/US-IL Peoria/US-IL Illinois/US-IL
        They moved from New Jersey to New Mexico.                          | New Jersey/US-NJ New Mexico/US-NM
        Troops entered Aleppo and Homs.                                    | Aleppo/SY-HL Homs/SY-HI
        Boats crossed from Libya to Lampedusa.                             | Libya/LY Lampedusa/IT
        Fighting in Nagorno-Karabakh went on.                              | Nagorno-Karabakh/AZ
        Ships sailed from Odesa through the Black Sea.                     | Odesa/UA-51 Black Sea/
        The fair was held in Köln and Nuremberg.                           | Cologne/DE-NW Nuremberg/DE-BY
        """)
    void findsPlacesAndTheirDivision(String text, String places) {
        assertThat(places(text, null)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It was nice to be reading about mobile phones in March.
        Nice work was done. Reading is fun. Mobile sales rose.
        We cooked a turkey with china on the table.
        On Sunday the Church said Mary was first.
        Police said the lead was good. Of course it was.
        """)
    void commonWordsAreNoPlaces(String text) {
        assertThat(places(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Paris Hilton sang. Hilton smiled.       | Paris Hilton
        Jack London wrote. London won.          | Jack London
        George Washington crossed the river.    | George Washington
        """)
    void namesOfPersonsAreNoPlaces(String text, String person) {
        int end = person.length();
        Actor actor = new Actor(
                "name:x",
                person,
                Actor.Type.PERSON,
                null,
                null,
                1,
                1,
                List.of(new Mention(0, end, person, false)),
                null);

        Geography geography = FINDER.find(new PlaceFinder.Query(
                Text.of(text), null, List.of(actor), List.of(), false, List.of(), List.of(), null));

        assertThat(geography.places()).isEmpty();
    }

    @Test
    void whatIsNamedOnceWithItsStateMeansTheSameEverywhere() {
        assertThat(places("Paris was calm. The mayor of Paris, Texas, said Paris would rebuild.", null))
                .startsWith("Paris/US-TX");
    }

    @Test
    void theSourcesCountryDecidesBetweenEqualNamesakes() {
        assertThat(places("The shop in Perth was closed.", null)).isEqualTo("Perth/AU-WA");
        assertThat(places("The shop in Richmond was closed.", "GB")).isEqualTo("Richmond/GB-ENG");
        assertThat(places("The shop in Richmond was closed.", "US")).isEqualTo("Richmond/US-VA");
    }

    @Test
    void aStateThatTurnsOutToBeADivisionIsNoActor() {
        Actor georgia = new Actor(
                "state:GE",
                "Georgia",
                Actor.Type.STATE,
                "GE",
                null,
                1,
                1,
                List.of(new Mention(0, 7, "Georgia", false)),
                null);
        Text text = Text.of("Georgia passed a law. Lawmakers in Atlanta and Savannah cheered.");

        Geography geography = FINDER.find(
                new PlaceFinder.Query(text, null, List.of(georgia), List.of(), false, List.of(), List.of(), null));

        assertThat(geography.actors()).isEmpty();
        assertThat(geography.evidence()).extracting(Evidence::country).containsOnly("US");
    }

    @Test
    void theDatelineIsTheOneBeforeTheDash() {
        Geography geography = find("ANAHEIM, Calif., March 9 (Agency) - A company of Tulsa sold a plant.", null);

        assertThat(geography.places())
                .extracting(Place::name, Place::relation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Anaheim", Place.Relation.DATELINE),
                        org.assertj.core.groups.Tuple.tuple("Tulsa", Place.Relation.MENTIONS));
    }

    @Test
    void givesCoordinatesAndTheNumberOfGeoNames() {
        Place place = find("Officials met in Vienna.", null).places().getFirst();

        assertThat(place.latitude()).isBetween(48.1, 48.3);
        assertThat(place.longitude()).isBetween(16.3, 16.5);
        assertThat(place.geonameId()).isEqualTo(2761369);
    }

    @Test
    void wordsThatAreAtHomeInOneCountrySpeakForIt() {
        Geography geography = find("The sheriff spoke to the school board. The grand jury met.", null);

        assertThat(geography.evidence())
                .isNotEmpty()
                .allMatch(evidence -> evidence.country().equals("US"));
    }

    @Test
    void hostileTextTakesNoMoreThanOthers() {
        String capitals = "PARIS ".repeat(200_000);
        String endless = "A".repeat(1_000_000);
        String marks = "\u202EParis\u202C, \u200FTexas\u200F ".repeat(10_000);

        assertThat(find(capitals, null).places().size()).isLessThan(10);
        assertThat(find(endless, null).places()).isEmpty();
        assertThat(find(marks, null).places())
                .allMatch(place -> place.mentions().size() <= 300);
    }

    private static String places(String text, String country) {
        return find(text, country).places().stream()
                .map(place -> place.name() + "/"
                        + (place.adm1() != null
                                ? place.adm1()
                                : place.countryCode() == null ? "" : place.countryCode()))
                .collect(Collectors.joining(" "));
    }

    private static Geography find(String text, String country) {
        return FINDER.find(
                new PlaceFinder.Query(Text.of(text), null, List.of(), List.of(), false, List.of(), List.of(), country));
    }
}
