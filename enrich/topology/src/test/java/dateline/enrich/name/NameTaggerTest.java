package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.text.Text;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameTaggerTest {
    private static final NameTagger TAGGER = new NameTagger(NameModel.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # text                                                            | names
        Foreign Minister Tomas Verhulst arrived in Lagos on Monday.       | Tomas Verhulst/PERSON, Lagos/PLACE
        The World Bank lent $40 million to Ghana, Reuters reported.       | World Bank/ORGANISATION, Ghana/PLACE, Reuters/ORGANISATION
        The French president rejected the bill.                           | French/OTHER
        UN ENVOY MEETS PUTIN IN MOSCOW                                    | UN/ORGANISATION, PUTIN/PERSON, MOSCOW/PLACE
        they met in paris and in berlin on monday                         | paris/PLACE, berlin/PLACE
        Police said nobody was hurt.                                      | ~~
        """)
    void findsNamesHoweverTheyAreWritten(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    private static String found(String string) {
        Text text = Text.of(string);
        return TAGGER.find(text).stream()
                .map(name -> text.mention(name.first(), name.last()).text() + "/" + name.kind())
                .collect(Collectors.joining(", "));
    }

    static Stream<String> hostileTexts() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            noise.appendCodePoint(random.nextInt(0x20, 0x2FFFF));
        }
        return Stream.of(
                "",
                " ",
                "x".repeat(10_000_000),
                "New York ".repeat(50_000),
                "OBAMA MEETS PUTIN ".repeat(20_000),
                "A.".repeat(100_000),
                "of the ".repeat(50_000),
                "Al-".repeat(50_000),
                "\u202EmoskoM ot tnew nitupP\u202C \u200F".repeat(5_000),
                "🚢".repeat(100_000),
                "中国".repeat(100_000),
                "\ud800\udc00\ud800 Paris \udfff",
                noise.toString());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostileTexts")
    void findsOrderedNamesWithinWhateverItIsGiven(String string) {
        Text text = Text.of(string);

        List<Name> names = TAGGER.find(text);

        int end = -1;
        for (Name name : names) {
            assertThat(name.first()).isGreaterThan(end);
            assertThat(name.confidence()).isBetween(0.0, 1.000001);
            end = name.last();
        }
        assertThat(end).isLessThan(text.tokens().size());
    }
}
