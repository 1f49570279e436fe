package dateline.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Region;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(
            List.of(
                    new Entry.Country(
                            "TR",
                            "Türkiye",
                            Region.MIDDLE_EAST,
                            List.of("Turkish"),
                            List.of("Ankara"),
                            List.of("Turkey")),
                    new Entry.Country(
                            "US",
                            "United States",
                            Region.NORTH_AMERICA,
                            List.of("American"),
                            List.of("Washington"),
                            List.of("US", "U.S.", "America"))),
            List.of(
                    new Entry.Body(
                            "org:who", "World Health Organization", Actor.Type.INTERGOVERNMENTAL, null, List.of("WHO")),
                    new Entry.Body("org:tub", "Bank of America", Actor.Type.COMPANY, "US", List.of())),
            List.of(new Entry.Person("person:e", "Recep Tayyip Erdoğan", "TR", null, List.of("Erdoğan"))));
    private static final Gazetteer ENGLISH = Gazetteer.of(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Turkey and the US met         | state:TR state:US
        we ate turkey                 | ''
        those who know us             | ''
        the WHO said                  | org:who
        THE TURKISH ARMY              | state:TR
        Bank of America in America    | org:tub state:US
        Erdogan or ERDOĞAN            | person:e person:e
        Recep Tayyip Erdoğan spoke    | person:e
        Recep spoke                   | ''
        U.S. troops left Ankara       | state:US state:TR
        """)
    void findsNamesAsTheyAreWritten(String text, String ids) {
        assertThat(ids(ENGLISH, text)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Les États-Unis et la Turquie   | state:US state:TR
        de | Die Türkei, Vereinigte Staaten und Erdoğan | state:TR state:US person:e
        ja | トルコとアメリカ合衆国         | state:TR state:US
        ru | Турция и Соединенные Штаты     | state:TR state:US
        """)
    void findsStatesByTheirNamesInTheLanguage(Locale language, String text, String ids) {
        assertThat(ids(ENGLISH.with(KNOWLEDGE, language), text)).isEqualTo(ids);
    }

    private static String ids(Gazetteer gazetteer, String text) {
        return gazetteer.find(Text.of(text)).stream()
                .map(match -> match.sense().entry().id())
                .collect(Collectors.joining(" "));
    }
}
