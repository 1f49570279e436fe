package dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameTagger;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorFinderTest {
    private static final ActorFinder FINDER =
            new ActorFinder(Knowledge.shipped(), null, new NameTagger(NameModel.shipped()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # text                                                       | actors
        Ankara blocked the plan.                                     | Türkiye
        The talks in Ankara went on.                                 | ~~
        Talks between Ankara and Israel failed.                      | Türkiye, Israel
        Turkey warned NATO.                                          | Türkiye, NATO
        A bomb went off in Turkey.                                   | ~~
        They ate turkey on Thursday.                                 | ~~
        Israeli Foreign Minister Israel Katz spoke.                  | Israel Katz
        Mr. Jordan Peterson spoke.                                   | Jordan Peterson
        He called him a “new Hitler”.                                | ~~
        He called her “a Robespierre of the suburbs”.                | ~~
        He called him “a pocket Mussolini”.                          | ~~
        The Ministry said nothing.                                   | ~~
        Orbel Widgets Inc. sued the Kelmar Institute.                | Orbel Widgets Inc., Kelmar Institute
        Gwendolyn Tully said so, and Tully knew.                     | Gwendolyn Tully
        Meanwhile, Nobody Else came on Monday.                       | ~~
        """)
    void findsWhoActs(String text, String actors) {
        assertThat(cast(text).actors().stream().map(Actor::name).sorted().collect(Collectors.joining(", ")))
                .isEqualTo(java.util.Arrays.stream(actors.split(", ")).sorted().collect(Collectors.joining(", ")));
    }

    @Test
    void joinsASurnameToItsOwner() {
        assertThat(cast("Senator Wilhelmina Oakhurst spoke. Later Oakhurst left, and Senator Oakhurst came back.")
                        .actors())
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.id()).isEqualTo("name:wilhelmina-oakhurst");
                    assertThat(actor.role()).isEqualTo("senator");
                    assertThat(actor.mentions())
                            .extracting("text")
                            .containsExactly("Wilhelmina Oakhurst", "Oakhurst", "Oakhurst");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # language | text                                                                | mentions
        en         | Theresa May resigned. In May 2019 inflation rose.                   | 1
        en         | Theresa May resigned. Prices had not moved since May.               | 1
        en         | Theresa May resigned. Later May left.                               | 2
        en         | Susan Rice spoke. Rice exports fell.                                | 1
        en         | Susan Rice spoke. Then Rice left.                                   | 2
        de         | Manfred Weber kam. Später ging Weber.                               | 2
        de         | Manfred Weber kam. Dann fiel der Weber um.                          | 1
        de         | Manfred Weber kam. Alle weber standen auf. Weber ist ein Beruf.     | 1
        """)
    void aWordThatIsAlsoASurnameIsNotAlwaysAName(Locale language, String text, int mentions) {
        assertThat(FINDER.find(Text.of(text), null, language).actors())
                .singleElement()
                .satisfies(actor -> assertThat(actor.mentions()).hasSize(mentions));
    }

    @Test
    void doesNotGuessWhichOfTwoHasTheSurname() {
        assertThat(cast("Senator Anna Oakhurst met Governor Peter Oakhurst. Oakhurst smiled.")
                        .actors())
                .allSatisfy(actor -> assertThat(actor.mentions()).hasSize(1))
                .hasSize(2);
    }

    @Test
    void readsTheOfficeAndTheCountryBeforeAName() {
        assertThat(cast("Portuguese Deputy Finance Minister Ruela Castanho spoke.")
                        .actors())
                .filteredOn(actor -> actor.type() == Actor.Type.PERSON)
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.role()).isEqualTo("deputy finance minister");
                    assertThat(actor.countryCode()).isEqualTo("PT");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # text                                                                      | role             | country
        Ruela Castanho, the Portuguese foreign minister, spoke.                     | foreign minister | PT
        Ruela Castanho, Portugal's deputy prime minister, spoke.                    | deputy prime minister | PT
        Ruela Castanho, president of Portugal, spoke.                               | president        | PT
        Ruela Castanho, a former ambassador, spoke.                                 | former ambassador | -
        Ruela Castanho, Foreign Minister Wilhelmina Oakhurst and Ben Cole spoke.    | -                | -
        After Ruela Castanho, justice was done.                                     | -                | -
        Ruela Castanho, general strike or not, spoke.                               | -                | -
        """)
    void readsTheOfficeAndTheCountryAfterAName(String text, String role, String country) {
        assertThat(cast(text).actors())
                .filteredOn(actor -> actor.name().equals("Ruela Castanho"))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.role()).isEqualTo(role);
                    assertThat(actor.countryCode()).isEqualTo(country);
                });
    }

    @Test
    void isSurerOfANameThatBothTaggerAndKnowledgeTellOf() {
        List<Actor> actors =
                cast("Gwendolyn Tully met Angela Merkel in the lobby.").actors();

        assertThat(actors).allSatisfy(actor -> assertThat(actor.confidence()).isBetween(0.3, 1.0));
        assertThat(confidence(actors, "Angela Merkel")).isGreaterThan(confidence(actors, "Gwendolyn Tully"));
    }

    private static double confidence(List<Actor> actors, String name) {
        return actors.stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .confidence();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PARIS, March 4 (Wire) - The senate met.          | Paris  | DATELINE
        LISBON — The senate met.                         | Lisbon | DATELINE
        The senate met in Lisbon on Monday.              | Lisbon | MENTIONS
        In Lisbon it rained. It always rains in Lisbon.  | Lisbon | ABOUT
        """)
    void tellsWhatAPlaceHasToDoWithTheText(String text, String place, Place.Relation relation) {
        assertThat(cast(text).places()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo(place);
            assertThat(found.relation()).isEqualTo(relation);
        });
    }

    @Test
    void theHeadlineMakesMoreSalient() {
        String text = "Spain met Italy.";

        assertThat(FINDER.find(Text.of(text), "Italy wins", Locale.ENGLISH)
                        .actors()
                        .getFirst()
                        .name())
                .isEqualTo("Italy");
        assertThat(FINDER.find(Text.of(text), "Italy wins", Locale.ENGLISH).countriesInHeadline())
                .containsExactly("IT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        de | Frankreich und die Türkei einigten sich mit der NATO. | France, NATO, Türkiye
        es | Alemania acusó a Rusia de mentir.                     | Germany, Russia
        fr | Les violences ont éclaté en Allemagne.                | ~~
        """)
    void findsStatesAndBodiesInOtherLanguages(Locale language, String text, String actors) {
        assertThat(FINDER.find(Text.of(text), null, language).actors().stream()
                        .map(Actor::name)
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(actors);
    }

    private static Cast cast(String text) {
        return FINDER.find(Text.of(text), null, Locale.ENGLISH);
    }
}
