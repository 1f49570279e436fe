package dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameTagger;
import dateline.enrich.text.Text;
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
