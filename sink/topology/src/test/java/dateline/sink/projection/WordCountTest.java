package dateline.sink.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Carriers didn’t wait.          | 3
        ANKARA — “the strait is open”  | 5
        one,two;three                  | 3
        two-day talks of Jones’ party  | 5
        हिन्दी समाचार                      | 2
        海峡重新开放。                 | 3
        NATO说海峡重新开放             | 5
        コンピューター                 | 4
        ...                            | 0
        """)
    void countsWords(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
