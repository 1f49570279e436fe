package dateline.ingest.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Payload;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RobotsReaderTest {
    private static final URI URL = URI.create("http://a.example/robots.txt");

    private final RobotsReader reader = new RobotsReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # file                                                                   | path        | allowed
        ''                                                                       | /x          | true
        User-agent: *;Disallow: /                                                | /x          | false
        User-agent: *;Disallow: /;User-agent: DATELINE;Disallow: /private        | /x          | true
        User-agent: *;Disallow: /;User-agent: Dateline;Disallow: /private        | /private/1  | false
        User-agent: other;User-agent: dateline;Disallow: /x                      | /x          | false
        User-agent: datelinebot;Disallow: /                                      | /x          | true
        User-agent: *;Disallow: /a;Allow: /a/b                                   | /a/b/c      | true
        User-agent: *;Allow: /a;Disallow: /a/b                                   | /a/b/c      | false
        User-agent: *;Disallow: /*.php$                                          | /x/y.php    | false
        User-agent: *;Disallow: /*.php$                                          | /x/y.php?z  | true
        User-agent: *;Disallow: /caf%C3%A9                                       | /caf%c3%a9  | false
        User-agent: *;Disallow: /                                                | /robots.txt | true
        <html><body>Not found</body></html>                                      | /x          | true
        """)
    void judgesByTheLongestPatternOfTheBestGroup(String file, String path, boolean allowed) {
        assertThat(new RobotsRules(read(file)).allow(URL.resolve(path))).isEqualTo(allowed);
    }

    @Test
    void readsDelayAndSitemaps() {
        RobotsFile file = read("User-agent: *;Crawl-delay: 2.5;Sitemap: /news.xml;Sitemap: mailto:a@b;"
                + "Sitemap: https://b.example/s.xml");

        assertThat(file.crawlDelay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(file.sitemaps())
                .containsExactly(URI.create("http://a.example/news.xml"), URI.create("https://b.example/s.xml"));
    }

    @Test
    void forbidsNothingBecauseTheDelayIsLong() {
        RobotsFile file = read("User-agent: *;Crawl-delay: 86400;Disallow: /x");

        assertThat(file.crawlDelay()).isEqualTo(Duration.ofDays(1));
        assertThat(new RobotsRules(file).allow(URL.resolve("/y"))).isTrue();
    }

    @Test
    void readsTheFirst500KibibytesOnly() {
        String head = "User-agent: *\nDisallow: /x\n";
        String file = head + "#".repeat(RobotsReader.MAXIMUM_BYTES - head.length()) + "\nDisallow: /y\n";

        RobotsRules rules = new RobotsRules(reader.read(URL, null, Payload.of(file.getBytes(UTF_8))));

        assertThat(rules.allow(URL.resolve("/x"))).isFalse();
        assertThat(rules.allow(URL.resolve("/y"))).isTrue();
    }

    @Test
    void survivesPatternsThatWantToBeSlow() {
        StringBuilder file = new StringBuilder("User-agent: *\n");
        for (int i = 0; file.length() < RobotsReader.MAXIMUM_BYTES; i++) {
            file.append("Disallow: /*a*a*a*a*").append(i).append("b$\n");
        }

        RobotsRules rules = new RobotsRules(
                reader.read(URL, null, Payload.of(file.toString().getBytes(UTF_8))));

        assertThat(rules.allow(URL.resolve("/" + "a".repeat(1900)))).isTrue();
    }

    private RobotsFile read(String lines) {
        return reader.read(
                URL, "text/plain", Payload.of(lines.replace(';', '\n').getBytes(UTF_8)));
    }
}
