package dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Mention;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Israel’s army                | Israel _ ’ _ s _ army
        NATO‘s foundations           | NATO _ ‘ _ s _ foundations
        the U.S. and J.R.R. Tolkien  | the _ U.S. _ and _ J.R.R. _ Tolkien
        O'Neill doesn't know         | O'Neill _ doesn't _ know
        l'Iran et d’Irak             | l _ ' _ Iran _ et _ d _ ’ _ Irak
        Nagorno-Karabakh             | Nagorno _ - _ Karabakh
        3,500.5 tonnes, all          | 3,500.5 _ tonnes _ , _ all
        中国外交部                   | 中 _ 国 _ 外 _ 交 _ 部
        """)
    void cutsWordsAsReadersDo(String text, String tokens) {
        assertThat(Text.of(text).tokens().stream().map(Token::word).collect(Collectors.joining(" _ ")))
                .isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        He came. She went.                         | 2
        Mr. Smith met Gen. Jones in St. Ives.      | 1
        J. Doe of the U.S. Army came.              | 1
        “Stop!” he said. Nobody did.               | 2
        It cost 3.5 million. Too much?  Yes!       | 3
        彼は来た。彼女は行った。                   | 2
        no end at all                              | 1
        """)
    void findsTheEndsOfSentences(String text, int sentences) {
        assertThat(Text.of(text).tokens().getLast().sentence() + 1).isEqualTo(sentences);
    }

    @Test
    void aLineEndsASentence() {
        assertThat(Text.of("A heading\nA paragraph").tokens().getLast().sentence())
                .isEqualTo(1);
    }

    @Test
    void offsetsAreCodePoints() {
        Text text = Text.of("🚢🚢 Türkiye 𝔞nd 🇹🇷 Malta");

        assertThat(text.mention(2, 2)).isEqualTo(Mention.of(3, 10, "Türkiye"));
        int last = text.tokens().size() - 1;
        assertThat(text.mention(last, last)).isEqualTo(Mention.of(18, 23, "Malta"));
    }

    @Test
    void findsTheTokenAtACodePoint() {
        Text text = Text.of("🚢🚢 Türkiye 🚢 Malta");

        for (int i = 0; i < text.tokens().size(); i++) {
            assertThat(text.tokenAt(text.mention(i, i).start())).isEqualTo(i);
        }
        assertThat(text.tokenAt(1_000)).isEqualTo(text.tokens().size());
    }
}
