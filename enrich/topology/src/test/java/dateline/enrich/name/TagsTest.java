package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final List<Name> NAMES = List.of(
            new Name(0, 0, Kind.PLACE, 1), new Name(1, 3, Kind.ORGANISATION, 1), new Name(5, 6, Kind.ORGANISATION, 1));

    @Test
    void makesTheNamesOfTheirTags() {
        assertThat(Tags.names(Tags.of(NAMES, 7), new double[] {1, 1, 1, 1, 1, 1, 1}))
                .isEqualTo(NAMES);
    }

    @Test
    void takesTheLeastConfidenceOfANamesTokens() {
        assertThat(Tags.names(Tags.of(NAMES, 7), new double[] {.9, .8, .5, .7, 1, .6, .9}))
                .extracting(Name::confidence)
                .containsExactly(.9, .5, .6);
    }

    @Test
    void followEachOtherAsTheyDoInText() {
        int[] tags = Tags.of(NAMES, 7);

        for (int i = 1; i < tags.length; i++) {
            assertThat(Tags.follows(tags[i - 1], tags[i])).isTrue();
        }
        assertThat(Tags.follows(tags[1], tags[5])).isFalse();
        assertThat(Tags.follows(Tags.OUTSIDE, tags[3])).isFalse();
        assertThat(Tags.mayEnd(tags[1])).isFalse();
        assertThat(Tags.mayStart(tags[3])).isFalse();
    }
}
