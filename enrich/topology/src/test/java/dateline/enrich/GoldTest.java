package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private static final Map<String, AnnotatedText> FOUND = new TreeMap<>();

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsAnEditorWould(GoldCase one) {
        AnnotatedText found = found(one);

        assertThat(found.facts().inLanguage()).isEqualTo(one.language());
        if (!one.open().contains("region")) {
            assertThat(found.analysis().region()).isNotNull();
            assertThat(one.regions()).contains(found.analysis().region().id().id());
        }
        if (!one.open().contains("countries")) {
            assertThat(one.isAbout(found))
                    .as("%s", found.analysis().countries())
                    .isTrue();
        }
        if (!one.open().contains("not")) {
            assertThat(one.wronglyNamed(found)).isEmpty();
        }
    }

    @Test
    void coversTheWorld() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases())
                .filteredOn(one -> !one.language().getLanguage().equals("en"))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(cases().stream().flatMap(one -> one.regions().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
    }

    /** The floors are what was measured last: a rise moves them up. */
    @Test
    void fewActorsAreMissedOrInvented() {
        assertThat(share(one -> found(one, one.actors()), one -> one.actors().size()))
                .as("expected actors that are found")
                .isGreaterThan(0.70);
        assertThat(share(this::right, one -> found(one).analysis().actors().size()))
                .as("actors found that are expected, or an expected place's")
                .isGreaterThan(0.68);
    }

    @Test
    void fewPlacesAreMissed() {
        assertThat(share(GoldTest::foundPlaces, one -> one.places().size()))
                .as("expected places that are found, as places or as states")
                .isGreaterThan(0.75);
    }

    private static double share(Function<GoldCase, Integer> part, Function<GoldCase, Integer> whole) {
        return cases().stream().mapToDouble(part::apply).sum()
                / cases().stream().mapToDouble(whole::apply).sum();
    }

    private static int found(GoldCase one, List<GoldCase.Named> expected) {
        return (int) expected.stream()
                .filter(named -> found(one).analysis().actors().stream().anyMatch(named::is))
                .count();
    }

    private int right(GoldCase one) {
        return (int) found(one).analysis().actors().stream()
                .filter(actor -> one.actors().stream().anyMatch(named -> named.is(actor)))
                .count();
    }

    private static int foundPlaces(GoldCase one) {
        return (int) one.places().stream()
                .filter(named -> found(one).analysis().places().stream().anyMatch(place -> named.is(place, one.body())))
                .count();
    }

    private static AnnotatedText found(GoldCase one) {
        return FOUND.computeIfAbsent(one.name(), name -> ENRICHER.annotate(one.given()));
    }

    static List<GoldCase> cases() {
        try {
            return GoldCase.in(Path.of(GoldTest.class.getResource("gold").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder of the gold set must have a path", e);
        }
    }
}
