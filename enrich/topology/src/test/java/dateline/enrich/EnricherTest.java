package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.enrich.content.Spaces;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Quotation;
import dateline.enrich.events.Region;
import dateline.enrich.events.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .contains(tuple("Lisbon", Place.Relation.DATELINE));
        assertThat(article.pipeline().annotators()).hasSize(6).allMatch(annotator -> annotator.contains("/"));
    }

    @Test
    void theSeedPageHoldsItsEightParagraphsAndNothingElse() throws IOException {
        Path seed = Path.of("../../../shared/seed");
        assumeThat(seed).as("the seed page is absent").exists();
        List<String> shown = Files.readAllLines(seed.resolve("article.txt")).stream()
                .map(Spaces::collapse)
                .filter(line -> !line.isEmpty())
                .toList();

        Article article = article(Files.readString(seed.resolve("page.html")));

        assertThat(article.facts().headline()).isEqualTo(shown.get(1));
        assertThat(article.facts().description()).isEqualTo(shown.get(2));
        assertThat(article.facts().articleBody().lines()).containsExactlyElementsOf(shown.subList(3, 11));
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
                .contains("Türkiye", "Israel", "NATO", "Hamas", "United States", "United Nations", "Israel Katz")
                .contains("Benjamin Netanyahu")
                .containsOnlyOnce("Recep Tayyip Erdoğan")
                .noneMatch(name -> name.contains("Hitler"));
        assertThat(article.analysis().countries().subList(0, 4))
                .extracting(AssignedCountry::code)
                .contains("TR", "IL", "PS");
        assertThat(article.analysis().places()).extracting(Place::name).contains("Libya", "Nagorno-Karabakh");
        assertThat(article.analysis().actors())
                .filteredOn(actor -> actor.name().equals("Israel Katz"))
                .singleElement()
                .extracting(Actor::type, Actor::role, Actor::countryCode)
                .isEqualTo(List.of(Actor.Type.PERSON, "foreign minister", "IL"));
        assertThat(article.analysis().sentiment().label()).isEqualTo(Label.NEGATIVE);
        assertThat(article.analysis().actors())
                .filteredOn(actor -> List.of("Israel", "Benjamin Netanyahu").contains(actor.name()))
                .hasSize(2)
                .allMatch(actor -> actor.sentiment().label() == Label.NEGATIVE);
        assertThat(article.analysis().quotations())
                .extracting(
                        quotation -> article.facts().articleBody().substring(quotation.start(), quotation.start() + 10),
                        Quotation::speaker)
                .containsExactly(
                        tuple("Until a co", "person:recep-tayyip-erdogan"),
                        tuple("new Hitler", "person:recep-tayyip-erdogan"));
    }

    private static Article article(String html) {
        assertThat(ENRICHER.enrich(Pages.html(html))).isInstanceOf(Enrichment.Found.class);
        return ((Enrichment.Found) ENRICHER.enrich(Pages.html(html))).article();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void judgesTheToneTowardsWhomTheOperatorWatches() {
        Enricher watching = Enricher.withDefaults(new EnrichSettings(40, List.of("Harbour Board"), null, null));
        String text = "Critics condemned the Harbour Board as corrupt. A board met at the harbour.";

        AnnotatedText annotated = watching.annotate(new GivenText(null, text, Locale.ENGLISH, List.of()));

        assertThat(annotated.analysis().targets()).singleElement().satisfies(target -> {
            assertThat(text.substring(target.start(), target.end())).isEqualTo("Harbour Board");
            assertThat(target.sentiment().label()).isEqualTo(Label.NEGATIVE);
        });
    }

    @Test
    void knowsWhomTheOperatorAdds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.writeString(
                file, "id\tname\ttype\tcountry\trole\taliases\nqwell\tQwell of the Docks\tgroup\tPT\t\tQwells\n");
        Enricher knowing = Enricher.withDefaults(new EnrichSettings(40, List.of(), null, file));

        AnnotatedText annotated = knowing.annotate(
                new GivenText(null, "On Monday the Qwells went on strike.", Locale.ENGLISH, List.of()));

        assertThat(annotated.analysis().actors())
                .extracting(Actor::id, Actor::type, Actor::countryCode)
                .containsExactly(tuple("org:qwell", Actor.Type.GROUP, "PT"));
    }

    @Test
    void marksWhatIsQuotedAndSaysWhoSaidIt() {
        String text = "Türkiye said on Monday: “Spain has betrayed its friends.”";

        AnnotatedText annotated = ENRICHER.annotate(new GivenText(null, text, null, List.of()));

        assertThat(annotated.analysis().quotations()).singleElement().satisfies(quotation -> {
            assertThat(quotation.speaker()).isEqualTo("state:TR");
            assertThat(quotation.verb()).isEqualTo("said");
        });
        assertThat(annotated.analysis().actors())
                .filteredOn(actor -> actor.name().equals("Spain"))
                .flatExtracting(Actor::mentions)
                .extracting(Mention::quoted)
                .containsExactly(true);
    }

    @Test
    void aLanguageWithoutAModelGetsNoSentimentAndSaysSo() {
        String text = "Der Rat der Stadt hat am Montag die schreckliche Gewalt in Spanien verurteilt.";

        AnnotatedText annotated =
                ENRICHER.annotate(new GivenText("Rat verurteilt Gewalt", text, Locale.ENGLISH, List.of()));

        assertThat(annotated.facts().inLanguage()).isEqualTo(Locale.GERMAN);
        assertThat(annotated.analysis().languageInfo().disputed()).isTrue();
        assertThat(annotated.analysis().sentiment()).isNull();
        assertThat(annotated.analysis().actors()).allMatch(actor -> actor.sentiment() == null);
        assertThat(annotated.pipeline().annotators()).noneMatch(annotator -> annotator.contains("sentiment"));
    }
}
