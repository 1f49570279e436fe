package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Region;
import dateline.enrich.events.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);

    @Test
    void annotatesThePageOfAnArticle() {
        Article article = article(Pages.file("harbour.html"));

        assertThat(article.facts().inLanguage()).isEqualTo(Locale.ENGLISH);
        assertThat(article.analysis().countries())
                .extracting(AssignedCountry::code)
                .containsExactly("PT", "ES");
        assertThat(article.analysis().region().id()).isEqualTo(Region.SOUTHERN_EUROPE);
        assertThat(article.analysis().actors()).extracting(Actor::name).contains("Portugal", "Spain", "European Union");
        assertThat(article.analysis().places())
                .extracting(Place::name, Place::relation)
                .contains(org.assertj.core.groups.Tuple.tuple("Lisbon", Place.Relation.DATELINE));
        assertThat(article.pipeline().annotators()).hasSize(4).allMatch(annotator -> annotator.contains("/"));
    }

    @Test
    void offsetsCountCodePointsAlsoBehindEmoji() {
        String text = "🚢🚢 Ships gather. Türkiye 🇹🇷 warned Israel on Monday, and Israel rejected the warning.";

        AnnotatedText annotated = ENRICHER.annotate(new GivenText(null, text, Locale.ENGLISH, List.of()));

        int[] points = text.codePoints().toArray();
        for (Actor actor : annotated.analysis().actors()) {
            for (Mention mention : actor.mentions()) {
                assertThat(new String(points, mention.start(), mention.end() - mention.start()))
                        .isEqualTo(mention.text());
            }
        }
        assertThat(annotated.analysis().actors()).extracting(Actor::name).contains("Türkiye", "Israel");
    }

    @Test
    void takesAGivenTextAsItIs() {
        String text = "  \n Portugal praised Spain. \n";

        AnnotatedText annotated = ENRICHER.annotate(new GivenText("Praise", text, null, List.of()));

        assertThat(annotated.facts().articleBody()).isEqualTo(text);
        assertThat(annotated.facts().headline()).isEqualTo("Praise");
    }

    @Test
    void judgesTheTargetsInTheCallersOrder() {
        String text =
                "Critics accuse Mister Brown of fraud and lies. Fans celebrate the wonderful victory of Miss Green.";

        AnnotatedText annotated = ENRICHER.annotate(new GivenText(
                null, text, Locale.ENGLISH, List.of(span(text, "Miss Green"), span(text, "Mister Brown"))));

        assertThat(annotated.analysis().targets())
                .extracting(target -> target.sentiment().label())
                .containsExactly(Label.POSITIVE, Label.NEGATIVE);
    }

    @Test
    void doesNotJudgeLanguagesThatItHasNoWordsFor() {
        String text =
                "Le gouvernement de l'Allemagne a salué la décision de la France, qui avait accusé la Russie de crimes"
                        + " terribles contre la population civile de l'Ukraine au cours de la guerre.";

        AnnotatedText annotated = ENRICHER.annotate(new GivenText(null, text, null, List.of(new Span(0, 2))));

        assertThat(annotated.facts().inLanguage()).isEqualTo(Locale.FRENCH);
        assertThat(annotated.analysis().sentiment()).isNull();
        assertThat(annotated.analysis().targets().getFirst().sentiment()).isNull();
        assertThat(annotated.analysis().actors())
                .extracting(Actor::name)
                .contains("Germany", "France", "Russia", "Ukraine");
        assertThat(annotated.pipeline().annotators()).noneMatch(name -> name.contains("sentiment"));
    }

    @Test
    void refusesTargetsBeyondTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GivenText(null, "Short.", null, List.of(new Span(0, 7))))
                .withMessageContaining("7");
    }

    @Test
    void readsTheSeedPageAsANewsroomWould() throws IOException {
        Path seed = Path.of("../../../shared/seed/page.html");
        assumeThat(seed).as("the seed page is absent").exists();

        Article article = article(Files.readString(seed));

        assertThat(article.facts().headline()).isEqualTo("Ankara Blocks NATO Cooperation with Israel Due to Gaza War");
        assertThat(article.facts().description())
                .startsWith("Turkey has blocked all NATO interactions with Israel since");
        assertThat(article.facts().articleSection()).isEqualTo("Middle east");
        assertThat(article.facts().articleBody().lines()).hasSize(8);
        assertThat(article.facts().articleBody())
                .startsWith("Since October, Turkey")
                .endsWith("leaders in Turkey.")
                .doesNotContain("Show More", "Related Articles", "Back to top button", "Verified by MonsterInsights");
        assertThat(article.analysis().region().id()).isEqualTo(Region.MIDDLE_EAST);
        assertThat(article.analysis().actors())
                .extracting(Actor::name)
                .contains("Türkiye", "Israel", "NATO", "Hamas", "United States", "Israel Katz", "Recep Tayyip Erdoğan")
                .noneMatch(name -> name.contains("Hitler"));
        assertThat(article.analysis().actors())
                .filteredOn(actor -> actor.name().equals("Israel Katz"))
                .singleElement()
                .satisfies(katz -> assertThat(katz.type()).isEqualTo(Actor.Type.PERSON));
    }

    private static Article article(String html) {
        assertThat(ENRICHER.enrich(Pages.html(html))).isInstanceOf(Enrichment.Found.class);
        return ((Enrichment.Found) ENRICHER.enrich(Pages.html(html))).article();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
