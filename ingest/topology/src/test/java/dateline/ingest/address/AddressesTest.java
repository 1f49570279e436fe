package dateline.ingest.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        HTTP://A.Example:80/x                                    , http://a.example/x
        https://a.example                                        , https://a.example/
        http://a.example/x/../y#top                              , http://a.example/y
        http://a.example/x?utm_source=rss&id=7&UTM_Medium=feed   , http://a.example/x?id=7
        http://a.example/x?fbclid=1                              , http://a.example/x
        http://a.example/x?b=2&a=1                               , http://a.example/x?a=1&b=2
        http://a.example/x?                                      , http://a.example/x
        http://a.example/a b                                     , http://a.example/a%20b
        http://bücher.example/ä?q=ö                              , http://xn--bcher-kva.example/%C3%A4?q=%C3%B6
        http://user:pw@a.example/x                               , http://a.example/x
        http://a.example/x;jsessionid=AB12?q=1                   , http://a.example/x?q=1
        http://a.example/x?PHPSESSID=1&print=1                   , http://a.example/x
        http://a.example/2026/port/amp/                          , http://a.example/2026/port/
        http://a.example/2026/port/amp                           , http://a.example/2026/port
        http://a.example/port.amp.html?q=1                       , http://a.example/port.html?q=1
        http://a.example/port.amp                                , http://a.example/port
        http://a.example/port?amp                                , http://a.example/port
        http://a.example/port?outputType=amp&id=1                , http://a.example/port?id=1
        http://a.example/amp/                                    , http://a.example/amp/
        https://a-example.cdn.ampproject.org/c/s/a.example/port  , https://a.example/port
        https://www.google.com/amp/s/a.example/port/amp/         , https://a.example/port/
        """)
    void givesAddressesOneForm(String address, URI normal) {
        assertThat(Addresses.normalised(address)).contains(normal);
        assertThat(Addresses.normalised(normal.toString())).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/x",
                "mailto:a@a.example",
                "javascript:void(0)",
                "ftp://a.example/x",
                "data:text/html,x",
                "http://",
                "http:///x",
                "http://a.example:99999/",
                "tel:+1"
            })
    void refusesWhatIsNoAddressOfAPage(String address) {
        assertThat(Addresses.normalised(address)).isEmpty();
    }

    @Test
    void refusesAddressesWithoutEnd() {
        assertThat(Addresses.normalised("http://a.example/" + "x".repeat(3000))).isEmpty();
    }
}
