package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Pages;
import dateline.enrich.content.TextFinder;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # fetched                           | canonical                          | own
        https://www.quay.example/a?utm_id=1 | ''                                 | https://www.quay.example/a
        https://www.quay.example/a          | /b                                 | https://www.quay.example/b
        https://amp.example.com/a           | https://www.example.com/a          | https://www.example.com/a
        https://www.quay.example/a          | https://other.example/a            | https://www.quay.example/a
        https://one.co.uk/a                 | https://two.co.uk/a                | https://one.co.uk/a
        https://www.quay.example/a          | https://www.quay.example/          | https://www.quay.example/a
        https://www.quay.example/a          | javascript:void(0)                 | https://www.quay.example/a
        http://127.0.1.2:8880/a             | https://www.quay.example/a         | http://127.0.1.2:8880/a
        http://127.0.1.2:8880/a             | http://127.0.1.3:8880/a            | http://127.0.1.2:8880/a
        http://127.0.1.2:8880/a             | http://127.0.1.2:9990/a            | http://127.0.1.2:8880/a
        http://127.0.1.2:8880/a             | http://127.0.1.2:8880/b            | http://127.0.1.2:8880/b
        HTTPS://WWW.Quay.example:443/A?b&a  | ''                                 | https://www.quay.example/A?a&b
        https://www.quay.example/a#comments | ''                                 | https://www.quay.example/a
        """)
    void isTheCanonicalOneWhereThatCanBeTrusted(URI fetched, String canonical, URI own) {
        String html = "<link rel=canonical href='" + canonical + "'>" + Pages.article(3);

        assertThat(Address.of(Page.of(Pages.html(fetched, html), Jsoup.parse(html), new TextFinder())))
                .isEqualTo(own);
    }
}
