package dateline.enrich.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        ''                     , 0
        one                    , 1
        one two                , 2
        it's half-hearted      , 2
        3.5 million            , 3
        — … !                  , 0
        Здравствуй мир         , 2
        東京都知事選           , 3
        한국 대통령            , 2
        """)
    void countsWordsInAnyScript(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }
}
