package dateline.sink.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void areInLowerCaseWithoutFunctionWords() {
        assertThat(Words.of("The port of ADEN, closed!")).containsExactly("port", "aden", "closed");
        assertThat(Words.first("Tugs pulled one vessel free", 2)).containsExactly("tugs", "pulled");
    }

    @Test
    void keepNumbersTogetherAndUnitsApart() {
        assertThat(Words.of("31,000 31.000 31\u00A0000")).containsExactly("31000", "31000", "31000");
        assertThat(Words.of("25\u00A0millions, 1990.")).containsExactly("25", "millions", "1990");
    }

    @Test
    void areTheSameHoweverAccentsAreWritten() {
        String munich = "München Bürgermeister";

        assertThat(Words.of(Normalizer.normalize(munich, Normalizer.Form.NFD)))
                .isEqualTo(Words.of(munich))
                .containsExactly("münchen", "bürgermeister");
    }

    @Test
    void keepTheirVowelSigns() {
        assertThat(Words.of("सरकार किसान")).containsExactly("सरकार", "किसान");
        assertThat(Words.of("می‌روند")).containsExactly("میروند");
    }

    @Test
    void arePairsOfLettersWhereNoSpacesAreWritten() {
        assertThat(Words.of("東京湾で、船 2隻が")).containsExactly("東京", "京湾", "湾で", "船", "2", "隻が");
        assertThat(Words.of("น้ำท่วม")).containsExactly("น้ำ", "ำท่", "ท่ว", "วม");
        assertThat(Words.of("サーバー")).containsExactly("サー", "ーバ", "バー");
    }
}
