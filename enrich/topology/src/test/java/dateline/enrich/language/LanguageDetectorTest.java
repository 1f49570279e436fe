package dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The council decided on Monday to rebuild the old bridge over the river, said the mayor.
        de | Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss neu zu bauen.
        fr | Le conseil de la ville a décidé lundi de reconstruire le vieux pont qui traverse la rivière.
        es | El ayuntamiento decidió el lunes reconstruir el viejo puente que cruza el río de la ciudad.
        tr | Belediye meclisi pazartesi günü nehrin üzerindeki eski köprünün yeniden yapılmasına karar verdi.
        ru | Городской совет решил в понедельник заново построить старый мост через реку, сообщил мэр.
        ar | قرر مجلس المدينة يوم الاثنين إعادة بناء الجسر القديم فوق النهر، حسبما قال رئيس البلدية.
        zh | 市议会星期一决定重建河上的旧桥，市长说，这项工程将在春天开始，预计需要两年时间才能完成。
        ja | 市議会は月曜日、川にかかる古い橋を建て直すことを決めたと市長が述べた。工事は春に始まる。
        """)
    void hearsTheLanguageOfAText(String language, String text) {
        assertThat(DETECTOR.language(text, null))
                .extracting(Locale::getLanguage)
                .isEqualTo(language);
    }

    @Test
    void keepsTheDeclaredVariantWhereTheTextAgrees() {
        assertThat(DETECTOR.language(
                        "The council decided on Monday to rebuild the old bridge over the river.", Locale.UK))
                .isEqualTo(Locale.UK);
    }

    @Test
    void believesTheTextAndNotTheTemplate() {
        assertThat(DETECTOR.language(
                        "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss neu zu bauen.",
                        Locale.ENGLISH))
                .isEqualTo(Locale.GERMAN);
    }

    @Test
    void believesTheTemplateWhereTheTextIsShort() {
        assertThat(DETECTOR.language("Brücke gesperrt", Locale.FRENCH)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(DETECTOR.language("1234 — !", null)).isNull();
    }
}
