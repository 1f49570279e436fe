package dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
        assertThat(heard(text, null)).extracting(Locale::getLanguage).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Council meets on Monday
        en | Iran rejects nuclear offer
        en | Shares slump as oil prices soar
        en | Bus crash kills six
        en | Clinton proposes war limits
        de | Regierung plant neue Steuern
        de | Streik legt Bahnverkehr lahm
        de | Polizei nimmt Verdächtigen fest
        fr | Le gouvernement renonce à la réforme
        fr | Grève des trains mardi
        fr | Trois morts dans un accident
        es | El gobierno retira la reforma fiscal
        es | Huelga general en Bilbao
        es | Sube el precio del aceite
        pt | Governo recua na reforma fiscal
        pt | Greve de ônibus em São Paulo
        pt | Chuva forte mata três pessoas
        it | Il governo ritira la riforma
        it | Sciopero dei treni domani
        it | Alluvione, tre morti in Toscana
        nl | Kabinet trekt belastingplan in
        nl | Treinstaking duurt voort
        nl | Drie doden bij ongeluk
        sv | Regeringen drar tillbaka förslaget
        sv | Tre döda i trafikolycka
        da | Regeringen trækker forslaget tilbage
        da | Tre dræbt i trafikulykke
        nb | Regjeringen trekker forslaget
        nb | Tre døde etter trafikkulykke
        fi | Hallitus perui veroesityksen
        fi | Kolme kuoli onnettomuudessa
        is | Ríkisstjórnin dregur frumvarpið til baka
        pl | Rząd wycofuje ustawę podatkową
        pl | Trzy osoby zginęły w wypadku
        cs | Vláda stáhla návrh zákona
        cs | Při nehodě zemřeli tři lidé
        sk | Vláda stiahla návrh zákona
        hu | Visszavonta javaslatát a kormány
        hu | Hárman meghaltak a balesetben
        ro | Guvernul retrage legea fiscală
        ro | Trei morți într-un accident
        hr | Vlada povlači prijedlog zakona
        sl | Nova šola še ni odprla svojih vrat
        bg | Правителството оттегли законопроекта
        bg | Трима загинаха при катастрофа
        ru | Правительство отозвало законопроект
        ru | Трое погибли в аварии
        uk | Уряд відкликав законопроєкт
        uk | Троє загинули в аварії
        el | Η κυβέρνηση αποσύρει το νομοσχέδιο
        tr | Hükümet vergi tasarısını geri çekti
        tr | Kazada üç kişi öldü
        lt | Vyriausybė atsiėmė įstatymo projektą
        lv | Valdība atsauc likumprojektu
        et | Valitsus võttis eelnõu tagasi
        ca | El govern retira la reforma fiscal de la ciutat
        sq | Qeveria tërheq projektligjin
        id | Pemerintah tarik rancangan undang-undang pajak
        vi | Chính phủ rút dự luật thuế
        sw | Serikali yaondoa muswada wa kodi
        ar | الحكومة تسحب مشروع القانون
        fa | دولت لایحه مالیات را پس گرفت
        ur | حکومت نے ٹیکس بل واپس لے لیا
        he | הממשלה משכה את הצעת החוק
        hi | सरकार ने कर विधेयक वापस लिया
        bn | সরকার কর বিল প্রত্যাহার করেছে
        ta | அரசு வரி மசோதாவை திரும்பப் பெற்றது
        th | รัฐบาลถอนร่างกฎหมายภาษี
        zh | 政府撤回税收法案
        ja | 政府、税制法案を撤回
        ko | 정부, 세제 개편안 철회
        ka | მთავრობამ კანონპროექტი უკან გაიწვია
        hy | Կառավարությունը հետ կանչեց օրինագիծը
        en | Venezuela rejects oil sanctions
        """)
    void hearsTheLanguageOfAHeadline(String language, String headline) {
        assertThat(heard(headline, null)).extracting(Locale::getLanguage).isEqualTo(language);
    }

    @Test
    void keepsTheDeclaredVariantWhereTheTextAgrees() {
        assertThat(heard("The council decided on Monday to rebuild the old bridge over the river.", Locale.UK))
                .isEqualTo(Locale.UK);
    }

    @Test
    void believesTheTextAndNotTheTemplate() {
        assertThat(heard(
                        "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss neu zu bauen.",
                        Locale.ENGLISH))
                .isEqualTo(Locale.GERMAN);
    }

    @Test
    void believesTheTemplateWhereTheTextIsShort() {
        assertThat(heard("Brücke gesperrt", Locale.FRENCH)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(heard("1234 — !", null)).isNull();
    }

    @Test
    void flagsADeclarationThatTheTextDisputes() {
        assertThat(DETECTOR.find(
                        "The council decided on Monday to rebuild the old bridge over the river.",
                        new Origin(Locale.GERMAN, null)))
                .hasValueSatisfying(finding -> assertThat(finding.disputed()).isTrue());
        assertThat(DETECTOR.find("The council decided on Monday.", new Origin(Locale.UK, null)))
                .hasValueSatisfying(finding -> assertThat(finding.disputed()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"CZ, cs", "SK, sk"})
    void listensForWhatIsSpokenInTheCountry(String country, String language) {
        assertThat(DETECTOR.find("Policie v Praze hledá muže", new Origin(null, "CZ")))
                .map(finding -> finding.language().getLanguage())
                .contains("cs");
        assertThat(DETECTOR.find("Vláda a parlament", new Origin(null, country)))
                .map(finding -> finding.language().getLanguage())
                .contains(language);
    }

    @Test
    void isSurerOfALongText() {
        String sentence = "The council decided on Monday to rebuild the old bridge over the river. ";

        assertThat(confidence(sentence.repeat(3))).isGreaterThan(confidence("Council decides"));
    }

    private static double confidence(String text) {
        return DETECTOR.find(text, Origin.UNKNOWN).orElseThrow().confidence();
    }

    private static @Nullable Locale heard(String text, @Nullable Locale declared) {
        return DETECTOR.find(text, new Origin(declared, null))
                .map(Finding::language)
                .orElse(null);
    }
}
