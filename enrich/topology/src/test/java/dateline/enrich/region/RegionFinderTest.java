package dateline.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Region;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.place.Evidence;
import dateline.enrich.place.Evidence.Kind;
import dateline.enrich.place.Evidence.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionFinderTest {
    private final RegionFinder finder = new RegionFinder(Knowledge.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT:STATE ES:STATE ES:PLACE PT:PLACE PT:STATE | PT ES | southern-europe
        KE:PLACE KE:DEMONYM KE:PLACE                 | KE    | east-africa
        TR:STATE IL:STATE IL:STATE TR:STATE          | TR IL | middle-east
        GB:DATELINE FR:ACTOR                         | GB    | northern-europe
        US:CUE US:CUE FR:ACTOR                       | ''    | north-america
        """)
    void ranksCountriesByWhatSpeaksForThem(String evidence, String countries, String region) {
        Assignment assignment = finder.find(evidence(evidence), null);

        assertThat(codes(assignment)).isEqualTo(countries);
        assertThat(assignment.region().orElseThrow().id().id()).isEqualTo(region);
    }

    @Test
    void aReportIsAboutWhereItWasFiledBeforeWhatItNamesInPassing() {
        Assignment assignment = finder.find(evidence("KE:DATELINE UG:PLACE UG:PLACE KE:PLACE"), null);

        assertThat(codes(assignment)).isEqualTo("KE");
    }

    @Test
    void whatIsNamedAgainAndAgainOutweighsThePlaceOfFiling() {
        List<Evidence> evidence = new ArrayList<>(evidence("KE:DATELINE"));
        for (int i = 0; i < 12; i++) {
            evidence.add(new Evidence("SS", Kind.PLACE, Where.BODY));
        }

        assertThat(codes(finder.find(evidence, null))).startsWith("SS");
    }

    @Test
    void theSectionDecidesWhereTheTextSaysNothing() {
        Assignment assignment = finder.find(List.of(), "Middle East");

        assertThat(assignment.countries()).isEmpty();
        assertThat(assignment.regions()).extracting(AssignedRegion::id).containsExactly(Region.MIDDLE_EAST);
    }

    @Test
    void aSectionThatIsNoRegionSaysNothing() {
        assertThat(finder.find(List.of(), "Sport").regions()).isEmpty();
    }

    @Test
    void severalRegionsArePossibleAndOneComesFirst() {
        Assignment assignment = finder.find(evidence("JP:PLACE JP:PLACE JP:PLACE BR:PLACE BR:PLACE"), null);

        assertThat(assignment.regions())
                .extracting(AssignedRegion::id)
                .containsExactly(Region.EAST_ASIA, Region.SOUTH_AMERICA);
    }

    @Test
    void manyRegionsWithLittleEachAreTheWorld() {
        Assignment assignment =
                finder.find(evidence("JP:PLACE BR:PLACE KE:PLACE PL:PLACE IN:PLACE NZ:PLACE CA:PLACE"), null);

        assertThat(assignment.region().orElseThrow().id()).isEqualTo(Region.GLOBAL);
    }

    @Test
    void oneMentionAmongAHundredIsNotWhatTheArticleIsAbout() {
        List<Evidence> evidence = new ArrayList<>(evidence("PE:PLACE"));
        for (int i = 0; i < 100; i++) {
            evidence.add(new Evidence("KE", Kind.PLACE, Where.BODY));
        }

        assertThat(codes(finder.find(evidence, null))).isEqualTo("KE");
    }

    private static String codes(Assignment assignment) {
        return assignment.countries().stream().map(AssignedCountry::code).collect(Collectors.joining(" "));
    }

    private static List<Evidence> evidence(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.split(":"))
                .map(parts -> new Evidence(parts[0], Kind.valueOf(parts[1]), Where.BODY))
                .toList();
    }
}
