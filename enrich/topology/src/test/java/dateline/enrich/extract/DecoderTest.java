package dateline.enrich.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # sent in     , text                   , said by the server
        UTF-8         , Café “naïve” — Tōkyō   , text/html; charset=utf-8
        UTF-8         , Café “naïve” — Tōkyō   , text/html; charset=iso-8859-1
        UTF-8         , Café “naïve” — Tōkyō   , text/html
        windows-1252  , It’s — as they say “so”, text/html; charset=utf-8
        windows-1252  , It’s — as they say “so”, text/html; charset=iso-8859-1
        windows-1252  , It’s — as they say “so”, text/html
        windows-1251  , Президент сказал       , text/html; charset=windows-1251
        windows-1256  , رئيس الوزراء           , text/html; charset=Windows-1256
        Shift_JIS     , 東京で会議             , text/html; charset=Shift_JIS
        GB18030       , 中国外交部             , text/html; charset=gb2312
        Big5          , 台北時報               , text/html; charset=big5
        EUC-KR        , 한국 대통령            , text/html; charset=euc-kr
        ISO-8859-2    , Zażółć gęślą jaźń      , text/html; charset=ISO-8859-2
        ISO-8859-9    , Erdoğan İstanbul’da    , text/html; charset="iso-8859-9"
        UTF-16LE      , Café                   , text/html; charset=utf-16
        """)
    void readsWhatNewspapersSend(String sent, String text, String contentType) {
        Charset charset = Charset.forName(sent.equals("ISO-8859-9") ? "windows-1254" : sent);

        assertThat(Decoder.decode(text.getBytes(charset), contentType)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        windows-1251 , Президент сказал
        Shift_JIS    , 東京で会議
        GB18030      , 中国外交部
        windows-1252 , Café à Orléans
        """)
    void findsTheCharsetInALateMetaElement(String charset, String text) {
        String html = "<html><head>" + "<!-- padding -->".repeat(1_000)
                + "<meta http-equiv='Content-Type' content='text/html; charset=" + charset + "'><title>" + text;

        assertThat(Decoder.decode(html.getBytes(Charset.forName(charset)), "text/html"))
                .endsWith(text);
    }

    @Test
    void aByteOrderMarkOverridesWhatTheServerSays() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.write("Zürich".getBytes(UTF_8));

        assertThat(Decoder.decode(bytes.toByteArray(), "text/html; charset=windows-1251"))
                .isEqualTo("Zürich");
    }

    @Test
    void aBrokenCharacterDoesNotMakeMojibakeOfTheRest() {
        byte[] bytes = "Zürich, Genève, Köln, Málaga, Ærø, Łódź".getBytes(UTF_8);
        bytes[bytes.length - 1] = ' ';

        assertThat(Decoder.decode(bytes, "text/html; charset=utf-8"))
                .startsWith("Zürich, Genève, Köln, Málaga, Ærø, Łód");
    }

    @Test
    void anUnknownLabelIsPassedOver() {
        assertThat(Decoder.decode("Zürich".getBytes(UTF_8), "text/html; charset=klingon"))
                .isEqualTo("Zürich");
    }
}
