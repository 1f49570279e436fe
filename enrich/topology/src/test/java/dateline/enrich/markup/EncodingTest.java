package dateline.enrich.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {
    private static final String RUSSIAN =
            "Президент сообщил в среду, что переговоры о портовых сборах будут продолжены на"
                    + " следующей неделе. Министры семи стран не смогли договориться о цене.";
    private static final String UKRAINIAN = "Президент повідомив у середу, що переговори щодо портових зборів"
            + " триватимуть наступного тижня. Міністри семи країн не дійшли згоди, і їхні радники теж.";
    private static final String FRENCH = "Le président a déclaré mercredi que les négociations reprendraient à l’été"
            + " prochain ; les régions côtières s’inquiètent déjà — « c’est trop tôt », dit l’une d’elles.";
    private static final String ARABIC =
            "قال رئيس الوزراء يوم الأربعاء إن المحادثات حول رسوم الموانئ ستستأنف في الأسبوع"
                    + " المقبل، وإن الوزراء لم يتفقوا على السعر بعد.";
    private static final String JAPANESE = "東京で水曜日に開かれた会議で、大臣は港の料金について来週も話し合いを続けると述べた。" + "七か国の代表は価格についてまだ合意していない。";
    private static final String CHINESE = "外交部发言人星期三表示，关于港口费用的谈判将于下周继续进行。七个国家的部长们尚未就价格达成一致，" + "各方代表对此表示遗憾。";
    private static final String TAIWANESE = "外交部發言人星期三表示，關於港口費用的談判將於下週繼續進行。七個國家的部長們尚未就價格達成一致，" + "各方代表對此表示遺憾。";
    private static final String KOREAN =
            "한국 대통령은 수요일에 항만 요금에 관한 협상이 다음 주에 계속될 것이라고 말했다. 일곱 나라의 장관들은" + " 아직 가격에 합의하지 못했다.";
    private static final String POLISH = "Prezydent oświadczył w środę, że rozmowy o opłatach portowych będą"
            + " kontynuowane w przyszłym tygodniu; ministrowie siedmiu państw nie uzgodnili ceny.";
    private static final String TURKISH = "Cumhurbaşkanı çarşamba günü liman ücretlerine ilişkin görüşmelerin gelecek"
            + " hafta süreceğini söyledi; yedi ülkenin bakanı fiyat üzerinde anlaşamadı.";
    private static final String GREEK = "Ο πρόεδρος δήλωσε την Τετάρτη ότι οι συνομιλίες για τα λιμενικά τέλη θα"
            + " συνεχιστούν την επόμενη εβδομάδα και ότι οι υπουργοί δεν συμφώνησαν.";
    private static final String HEBREW = "הנשיא אמר ביום רביעי כי השיחות על אגרות הנמל יימשכו בשבוע הבא וכי השרים של"
            + " שבע המדינות עדיין לא הסכימו על המחיר.";

    /** Written for this test: the character set, the label that web pages use for it, and a text. */
    static final Arguments[] NEWSPAPERS = {
        Arguments.of("UTF-8", "utf-8", FRENCH),
        Arguments.of("windows-1251", "windows-1251", RUSSIAN),
        Arguments.of("windows-1251", "cp1251", UKRAINIAN),
        Arguments.of("KOI8-R", "koi8-r", RUSSIAN),
        Arguments.of("ISO-8859-5", "iso-8859-5", RUSSIAN),
        Arguments.of("windows-1252", "windows-1252", FRENCH),
        Arguments.of("windows-1252", "iso-8859-1", FRENCH),
        Arguments.of("windows-1252", "latin1", FRENCH),
        Arguments.of("windows-1256", "windows-1256", ARABIC),
        Arguments.of("ISO-8859-6", "iso-8859-6", ARABIC),
        Arguments.of("windows-1250", "windows-1250", POLISH),
        Arguments.of("ISO-8859-2", "iso-8859-2", POLISH),
        Arguments.of("windows-1254", "windows-1254", TURKISH),
        Arguments.of("windows-1254", "iso-8859-9", TURKISH),
        Arguments.of("windows-1253", "windows-1253", GREEK),
        Arguments.of("ISO-8859-7", "iso-8859-7", GREEK),
        Arguments.of("windows-1255", "windows-1255", HEBREW),
        Arguments.of("ISO-8859-8", "iso-8859-8-i", HEBREW),
        Arguments.of("ISO-8859-15", "iso-8859-15", "Le prix de 40 € a été fixé à l'œil nu, cœur léger, déjà réglé."),
        Arguments.of("windows-31j", "shift_jis", JAPANESE),
        Arguments.of("windows-31j", "x-sjis", JAPANESE),
        Arguments.of("EUC-JP", "euc-jp", JAPANESE),
        Arguments.of("ISO-2022-JP", "iso-2022-jp", JAPANESE),
        Arguments.of("GB18030", "gb2312", CHINESE),
        Arguments.of("GB18030", "gbk", CHINESE),
        Arguments.of("GB18030", "gb18030", CHINESE),
        Arguments.of("Big5", "big5", TAIWANESE),
        Arguments.of("x-windows-949", "euc-kr", KOREAN),
        Arguments.of("x-windows-949", "ks_c_5601-1987", KOREAN),
    };

    @ParameterizedTest(name = "{1}")
    @FieldSource("NEWSPAPERS")
    void readsWhatTheServerLabels(String charset, String label, String text) {
        byte[] bytes = page("", text).getBytes(Charset.forName(charset));

        assertThat(shown(bytes, "text/html; charset=" + label)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{1}")
    @FieldSource("NEWSPAPERS")
    void readsWhatThePageLabelsLate(String charset, String label, String text) {
        String meta = "<!-- padding -->".repeat(2_000) + "<meta http-equiv='Content-Type' content='text/html; charset="
                + label + "'>";

        assertThat(shown(page(meta, text).getBytes(Charset.forName(charset)), "text/html"))
                .isEqualTo(text);
    }

    /** What statistics can tell; windows-1250, 1253 and 1254 differ from their ISO kin in the marks above ASCII alone. */
    static Stream<Arguments> unlabelled() {
        return Stream.of(
                Arguments.of("UTF-8", FRENCH),
                Arguments.of("windows-1251", RUSSIAN),
                Arguments.of("KOI8-R", RUSSIAN),
                Arguments.of("windows-1252", FRENCH),
                Arguments.of("windows-1256", ARABIC),
                Arguments.of("ISO-8859-2", POLISH),
                Arguments.of("windows-1254", TURKISH),
                Arguments.of("windows-1253", GREEK),
                Arguments.of("windows-1255", HEBREW),
                Arguments.of("windows-31j", JAPANESE),
                Arguments.of("EUC-JP", JAPANESE),
                Arguments.of("GB18030", CHINESE),
                Arguments.of("Big5", TAIWANESE),
                Arguments.of("x-windows-949", KOREAN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlabelled")
    void hearsWhatNobodyLabels(String charset, String text) {
        byte[] bytes = page("", text).getBytes(Charset.forName(charset));

        assertThat(shown(bytes, "text/html")).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlabelled")
    void hearsWhatIsMislabelledAsUtf8(String charset, String text) {
        byte[] bytes = page("<meta charset=utf-8>", text).getBytes(Charset.forName(charset));

        assertThat(shown(bytes, "text/html; charset=utf-8")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void hearsWhatIsMislabelledAsLatin1(String charset) {
        byte[] bytes = page("", RUSSIAN).getBytes(Charset.forName(charset));

        assertThat(shown(bytes, "text/html; charset=iso-8859-1")).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1", "windows-1251", "big5", "utf-8", "klingon"})
    void whatCanBeNothingElseThanUtf8IsUtf8(String label) {
        assertThat(shown(page("", FRENCH).getBytes(UTF_8), "text/html; charset=" + label))
                .isEqualTo(FRENCH);
    }

    @Test
    void thePageIsAskedWhereTheServerIsWrong() {
        byte[] bytes = page("<meta charset=windows-1251>", RUSSIAN).getBytes(Charset.forName("windows-1251"));

        assertThat(shown(bytes, "text/html; charset=utf-8")).isEqualTo(RUSSIAN);
    }

    @Test
    void anXmlDeclarationLabelsToo() {
        String page = "<?xml version=\"1.0\" encoding=\"koi8-r\"?>" + page("", RUSSIAN);

        assertThat(shown(page.getBytes(Charset.forName("KOI8-R")), "application/xhtml+xml"))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void aLabelInACommentIsNone() {
        String page = page("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", RUSSIAN);

        assertThat(shown(page.getBytes(Charset.forName("windows-1251")), "text/html"))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 'EF,BB,BF'", "UTF-16LE, 'FF,FE'", "UTF-16BE, 'FE,FF'"})
    void aByteOrderMarkOverridesWhatTheServerSays(String charset, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String octet : mark.split(",", -1)) {
            bytes.write(Integer.parseInt(octet, 16));
        }
        bytes.writeBytes(page("", FRENCH).getBytes(Charset.forName(charset)));

        assertThat(shown(bytes.toByteArray(), "text/html; charset=windows-1251"))
                .isEqualTo(FRENCH);
    }

    @Test
    void aBrokenCharacterDoesNotMakeMojibakeOfTheRest() {
        byte[] bytes = "<p>Zürich, Genève, Köln, Málaga, Ærø, Łódź".getBytes(UTF_8);
        bytes[bytes.length - 1] = ' ';

        assertThat(shown(bytes, "text/html; charset=utf-8")).startsWith("Zürich, Genève, Köln, Málaga, Ærø, Łód");
    }

    private static String page(String head, String text) {
        return "<html><head>" + head + "<title>x</title><script>var a = '<p>';</script></head><body><div>menu</div><p>"
                + text + "</p></body></html>";
    }

    private static String shown(byte[] bytes, String contentType) {
        return PageParser.parse(bytes, contentType, "https://quay.example/")
                .select("p")
                .text();
    }
}
