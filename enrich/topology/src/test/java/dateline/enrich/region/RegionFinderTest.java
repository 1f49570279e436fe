package dateline.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.actor.ActorFinder;
import dateline.enrich.actor.Cast;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Region;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionFinderTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final ActorFinder ACTORS = new ActorFinder(KNOWLEDGE);
    private final RegionFinder finder = new RegionFinder(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Portugal praised Spain, and Spain praised Portugal. Portugal was glad. | PT ES | southern-europe
        Protests went on in Kenya. Kenyan police fired shots in Nairobi.        | KE    | east-africa
        Ankara warned Israel. Israel warned Ankara.                             | IL TR | middle-east
        """)
    void ranksCountriesByTheirMentions(String text, String countries, String region) {
        Assignment assignment = assign(text, null);

        assertThat(assignment.countries().stream().map(AssignedCountry::code).collect(Collectors.joining(" ")))
                .isEqualTo(countries);
        assertThat(assignment.region().orElseThrow().id().id()).isEqualTo(region);
    }

    @Test
    void theSectionDecidesWhereTheTextSaysNothing() {
        Assignment assignment = assign("Nothing happened here.", "Middle East");

        assertThat(assignment.countries()).isEmpty();
        assertThat(assignment.regions()).extracting(AssignedRegion::id).containsExactly(Region.MIDDLE_EAST);
    }

    @Test
    void aSectionThatIsNoRegionSaysNothing() {
        assertThat(assign("Nothing happened here.", "Sport").regions()).isEmpty();
    }

    @Test
    void oneMentionAmongManyIsNotWhatTheArticleIsAbout() {
        String text = "Kenya voted. ".repeat(20) + "A visitor from Peru watched.";

        assertThat(assign(text, null).countries())
                .extracting(AssignedCountry::code)
                .containsExactly("KE");
    }

    private Assignment assign(String text, String section) {
        Text cut = Text.of(text);
        Cast cast = ACTORS.find(cut, null, Locale.ENGLISH);
        return finder.find(cut, cast.actors(), cast.places(), new RegionFinder.Frame(List.of(), section));
    }
}
