package dateline.enrich.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {
    private static final String CALL = "The Courier lives from its readers: become a member today.";
    private static final String BACKGROUND = "The strait, through which a fifth of the world's oil passes, was closed"
        + " in March after two tankers collided in fog; since then insurers have refused to cover ships that want to"
        + " pass it, and carriers have sent them round the cape.";

    private final SiteMemory memory = new SiteMemory();

    @Test
    void takesOffALineThatStoodInTwoOtherArticles() {
        assertThat(memory.own("a", article(1, CALL))).contains(CALL);
        assertThat(memory.own("b", article(2, CALL))).contains(CALL);
        assertThat(memory.own("c", article(3, CALL))).isEqualTo(article(3));
    }

    @Test
    void keepsALongParagraphThatExplainsAStoryInItsNextArticles() {
        for (int i = 1; i <= 4; i++) {
            assertThat(memory.own("article " + i, article(i, BACKGROUND))).contains(BACKGROUND);
        }
        assertThat(memory.own("the fifth", article(5, BACKGROUND))).doesNotContain(BACKGROUND);
    }

    @Test
    void anotherLookAtTheSameArticleIsNoEvidence() {
        for (int i = 0; i < 10; i++) {
            assertThat(memory.own("a", article(1, CALL))).isEqualTo(article(1, CALL));
        }
    }

    @Test
    void theSameArticleAtOtherAddressesIsNoEvidence() {
        for (int i = 0; i < 10; i++) {
            assertThat(memory.own("address " + i, article(1))).isEqualTo(article(1));
        }
    }

    @Test
    void anAnswerThatAnybodyGivesIsNobodys() {
        for (int i = 0; i < 5; i++) {
            assertThat(memory.own("interview " + i, article(i, "No, never."))).contains("No, never.");
        }
    }

    @Test
    void whatIsTakenOffStaysKnown() {
        for (int i = 0; i < 100; i++) {
            memory.own("article " + i, article(i, CALL));
        }
        assertThat(memory.own("the next", article(101, CALL))).doesNotContain(CALL);
    }

    @Test
    void survivesAsBytes() {
        memory.own("a", article(1, CALL));
        memory.own("b", article(2, CALL));

        SiteMemory restored = SiteMemory.of(memory.toBytes());

        assertThat(restored.own("c", article(3, CALL))).isEqualTo(article(3));
    }

    @Test
    void isBounded() {
        for (int i = 0; i < 1_000; i++) {
            memory.own("article " + i, article(i, CALL));
        }

        assertThat(memory.toBytes()).hasSizeLessThan(12_000);
    }

    @Test
    void forgetsWhatAnotherVersionWrote() {
        assertThat(SiteMemory.of(new byte[] {99, 1, 2, 3}).own("a", article(1))).isEqualTo(article(1));
    }

    private static List<String> article(int number, String... more) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add("Paragraph " + i + " of article " + number + " tells of the harbour, and of the ships in it.");
        }
        lines.addAll(List.of(more));
        return lines;
    }
}
