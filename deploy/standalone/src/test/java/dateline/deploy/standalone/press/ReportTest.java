package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final Masthead SITE = Masthead.read("meridian-times");
    private static final String SOUND =
            "headline: H\ndeck: D\nbyline: B\nsection: Europe\nplace: P\nkeywords: k\n--\nText.\n";

    @Test
    void knowsItsAgeAndLanguage() {
        Report report = report("ago: PT2H\nlanguage: fr\n" + SOUND);

        assertThat(report.age()).isEqualTo(Duration.ofHours(2));
        assertThat(report.language()).hasToString("fr");
    }

    @Test
    void speaksItsSitesLanguageAndComesLaterWhereItSaysNothing() {
        Report report = report(SOUND);

        assertThat(report.age()).isNull();
        assertThat(report.language()).hasToString("en_GB");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # from           , to              , complaint
        deck: D          , dek: D          , must have the field 'deck'
        deck: D          , 'deck: D\nx: y' , unknown field 'x'
        section: Europe  , section: Sport  , but is in 'Sport'
        byline: B        , byline          , must read 'name: value'
        Text.            , ''              , no paragraphs
        """)
    void refusesAFileWithAFault(String from, String to, String complaint) {
        String text = SOUND.replace(from, to.replace("\\n", "\n"));

        assertThatIllegalArgumentException().isThrownBy(() -> report(text)).withMessageContaining(complaint);
    }

    @Test
    void refusesACorrectionOfWhatIsNotYetOut() {
        Manuscript draft = Manuscript.of("file", SOUND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report(SITE, "slug", List.of(draft, draft)))
                .withMessageContaining("ago");
    }

    private static Report report(String text) {
        return new Report(SITE, "slug", List.of(Manuscript.of("file", text)));
    }
}
