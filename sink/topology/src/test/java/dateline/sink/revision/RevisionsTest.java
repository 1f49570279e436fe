package dateline.sink.revision;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.events.Article;
import dateline.sink.events.Changes;
import dateline.sink.revision.Revision.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {
    private static final Edition STANDING =
            edition(Revisions.compare(null, article("Harbour closed", "One.\nTwo.", 0)));

    @Test
    void startsWithVersionOne() {
        Revision revision = Revisions.compare(null, article("Harbour closed", "One.", 5));

        assertThat(revision).isInstanceOfSatisfying(Version.class, version -> {
            assertThat(version.event().version()).isEqualTo(1);
            assertThat(version.event().firstCreated()).isEqualTo(NOON.plusSeconds(5));
            assertThat(version.event().changes()).isNull();
            assertThat(version.event().uri()).isEqualTo("urn:dateline:article:a1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # headline         | text                | fields               | similarity | added | removed
        Harbour open again | One.`Two.           | headline             | 1          | 0     | 0
        Harbour closed     | One.`Two.`Three.    | articleBody          | .8         | 7     | 0
        Harbour closed     | One.                | articleBody          | .667       | 0     | 5
        Harbour open       | One.`2.             | headline,articleBody | .5         | 1     | 3
        """)
    void saysWhatAVersionChanged(
            String headline, String text, String fields, double similarity, int added, int removed) {
        Revision revision = Revisions.compare(STANDING, article(headline, text.replace('`', '\n'), 60));

        assertThat(revision).isInstanceOfSatisfying(Version.class, version -> {
            assertThat(version.event().version()).isEqualTo(2);
            assertThat(version.event().firstCreated()).isEqualTo(NOON);
            assertThat(version.event().versionCreated()).isEqualTo(NOON.plusSeconds(60));
            assertThat(version.event().previousVersion()).isEqualTo(1);
            Changes changes = version.event().changes();
            assertThat(changes.fields()).containsExactly(fields.split(","));
            assertThat(changes.similarity()).isCloseTo(similarity, within(.001));
            assertThat(changes.charsAdded()).isEqualTo(added);
            assertThat(changes.charsRemoved()).isEqualTo(removed);
        });
    }

    @Test
    void leavesWhatReadersSeeUnchanged() {
        Article again = article("Harbour closed", "One.\nTwo.", 60);

        assertThat(Revisions.compare(STANDING, again)).isEqualTo(new Revision.Unchanged(again, 1));
    }

    @Test
    void doesNotGoBackToAnOlderPage() {
        Article older = article("Harbour closes", "One.", -60);

        assertThat(Revisions.compare(STANDING, older)).isEqualTo(new Revision.Superseded(older, 1));
    }

    private static Edition edition(Revision revision) {
        return ((Version) revision).edition();
    }
}
