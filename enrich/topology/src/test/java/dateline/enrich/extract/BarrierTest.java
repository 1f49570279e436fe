package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.extract.Extraction.Found;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarrierTest {
    private static final String CALLED = "<meta property=og:type content=article>";

    private final Extractor extractor = new Extractor(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ukraine takes one more step towards the EU",
                "Man held at the security check of an airport",
                "Reporters' access denied at the harbour",
                "Why unusual traffic clogs the road to the harbour",
                "Storm kills 1,404 - officials",
                "Kill-switch plan for phones",
                "Kill - a short story",
                "Killed: three miners"
            })
    void newsMaySayWhatBarriersSay(String title) {
        assertThat(extract(title, "")).isInstanceOf(Found.class);
    }

    @Test
    void whatStartsWithItsWordsIsABarrierUnlessItIsCalledAnArticle() {
        assertThat(extract("Access denied", "")).isInstanceOf(Rejected.class);
        assertThat(extractor.extract(Pages.html(CALLED + html("Access denied", ""))))
                .isInstanceOf(Found.class);
    }

    @Test
    void whatIsClearIsABarrierWhateverItIsCalled() {
        assertThat(extractor.extract(Pages.html(CALLED + html("Quay", "<p>We value your privacy, and so do others."))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.WALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facebook said this post was removed because it broke the rules of the harbour.",
                "This report was removed from the shelves of the library, she said."
            })
    void newsMayTellOfWhatWasRemoved(String lead) {
        assertThat(extract("Ships", "<p>" + lead)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # title                  | text
        KILL: Ships collide      | See the note.
        Retracted - Ships        | See the note.
        Ships                    | Editor's note: This article has been removed.
        Ships                    | Sorry, this story was taken down.
        """)
    void aPageThatSpeaksOfItselfIsWithdrawn(String title, String text) {
        assertThat(extractor.extract(Pages.html("<title>" + title + "</title><p>" + text)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.GONE));
    }

    private Extraction extract(String title, String lead) {
        return extractor.extract(Pages.html(html(title, lead)));
    }

    private static String html(String title, String lead) {
        return Pages.article(6).replace("A headline for the test", title).replace("</h1>", "</h1>" + lead);
    }
}
