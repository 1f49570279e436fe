package dateline.enrich.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTest {
    @Test
    void collapsesAllThatLooksLikeSpace() {
        assertThat(Spaces.collapse(" a\u00A0\n\tb \u2003 c ")).isEqualTo("a b c");
    }

    @Test
    void leavesOutWhatHasNoWidth() {
        assertThat(Spaces.collapse("Fuß\u00ADball\u200B\uFEFF")).isEqualTo("Fußball");
    }
}
