package dateline.sink.revision;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.events.Article;
import dateline.enrich.events.DateInfo;
import dateline.enrich.events.DateInfo.Precision;
import dateline.enrich.events.Facts;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Changes;
import dateline.sink.revision.Revision.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {
    private static final Article FIRST = article("Harbour closed", "One.\nTwo.", 0);
    private static final Edition STANDING = edition(compare(null, FIRST));

    @Test
    void startsWithVersionOne() {
        Revision revision = compare(null, article("Harbour closed", "One.", 5));

        assertThat(revision).isInstanceOfSatisfying(Version.class, version -> {
            assertThat(version.event().version()).isEqualTo(1);
            assertThat(version.event().firstCreated()).isEqualTo(NOON.plusSeconds(5));
            assertThat(version.event().changes()).isNull();
            assertThat(version.event().uri()).isEqualTo("urn:dateline:article:" + FIRST.id());
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
        Revision revision = compare(STANDING, article(headline, text.replace('`', '\n'), 60));

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

        assertThat(compare(STANDING, again)).isEqualTo(new Revision.Unchanged(1));
    }

    @Test
    void doesNotGoBackToAnOlderPage() {
        Article older = article("Harbour closes", "One.", -60);

        assertThat(compare(STANDING, older)).isEqualTo(new Revision.Superseded(1));
    }

    @Test
    void seesAChangeOfATextThatIsNoLongerKept() {
        Revision revision = Revisions.compare(STANDING, () -> null, article("Harbour open", "One.\nTwo.", 60));

        assertThat(revision)
                .isInstanceOfSatisfying(
                        Version.class,
                        version -> assertThat(version.event().changes())
                                .isEqualTo(new Changes(List.of("headline"), null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # published           , precision , appeared
        2026-03-01T11:30:00Z  , MINUTE    , 2026-03-01T11:30:00Z
        2026-03-01T00:00:00Z  , DAY       , 2026-03-01T12:00:00Z
        2026-03-01T12:30:00Z  , SECOND    , 2026-03-01T12:00:00Z
        """)
    void appearsWhenItWasPublishedIfThatIsKnownWell(OffsetDateTime published, Precision precision, Instant appeared) {
        assertThat(Edition.appeared(published(published, precision))).isEqualTo(appeared);
    }

    private static Article published(OffsetDateTime date, Precision precision) {
        Facts facts = new Facts(
                "Harbour closed",
                null,
                "One.",
                List.of(),
                date,
                null,
                new DateInfo("json-ld", precision, .9),
                null,
                null,
                List.of(),
                null,
                null);
        return new Article(
                FIRST.id(),
                FIRST.url(),
                facts,
                FIRST.analysis(),
                null,
                FIRST.source(),
                FIRST.fetch(),
                FIRST.pipeline());
    }

    private static Revision compare(@Nullable Edition standing, Article article) {
        return Revisions.compare(standing, FIRST::facts, article);
    }

    private static Edition edition(Revision revision) {
        ArticleEvent event = ((Version) revision).event();
        return Edition.of(
                event,
                null,
                Fingerprint.of(event.article().facts().articleBody()).shingles(),
                NOON);
    }
}
