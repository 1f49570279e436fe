package dateline.ingest.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reservation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReservationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # header         | value                                          | reserved
        X-Robots-Tag     | noindex                                        | noindex
        x-robots-tag     | NoArchive, nosnippet                           | noarchive nosnippet
        X-Robots-Tag     | none                                           | noindex
        X-Robots-Tag     | noarchive, max-image-preview:large             | noarchive
        X-Robots-Tag     | max-snippet:-1, nocache                        | noarchive
        X-Robots-Tag     | unavailable_after: 25 Jun 2030 15:00:00 GMT    |
        X-Robots-Tag     | otherbot: noindex                              |
        X-Robots-Tag     | dateline: noindex                              | noindex
        X-Robots-Tag     | noai, noimageai                                | noai
        tdm-reservation  | 1                                              | tdm
        tdm-reservation  | 0                                              |
        Cache-Control    | no-store                                       |
        """)
    void readsHeaders(String name, String value, String reserved) {
        assertThat(PageReservations.of(List.of(new Header(name, value)), Payload.NONE))
                .isEqualTo(words(reserved));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <html><head><meta name="robots" content="noarchive">             | noarchive
        <META CONTENT='noindex,follow' NAME='ROBOTS'>                     | noindex
        <meta name=robots content=nosnippet>                              | nosnippet
        <meta name="tdm-reservation" content="1"><meta name="robots" content="noai"> | noai tdm
        <meta name="googlebot" content="noarchive">                       |
        <meta name="dateline" content="noarchive">                        | noarchive
        <body><meta name="robots" content="noarchive">                    |
        <meta name="description" content="robots, noindex and noarchive"> |
        <meta name="robots" content="                                     |
        <meta                                                             |
        """)
    void readsTheHeadOfAPage(String html, String reserved) {
        assertThat(PageReservations.of(List.of(), Payload.of(html.getBytes(UTF_8))))
                .isEqualTo(words(reserved));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        User-agent: *;Content-Signal: search=yes, ai-train=no                                    | notrain
        User-agent: *;Content-Signal: ai-train=no, ai-input=no                                   | noai notrain
        User-agent: other;Content-Signal: ai-train=no                                            |
        User-agent: other;User-agent: dateline;Content-Usage: train-ai=n                         | notrain
        User-agent: *;Disallow: /x;Content-Usage: /archive train-ai=n                            | notrain
        User-agent: other;Disallow: /;User-agent: *;Content-signal: search=no # not for search   | noindex
        User-agent: *;Content-Signal: search=yes, ai-train=yes                                   |
        """)
    void readsWhatRobotsSaysOfTheUseOfPages(String file, String reserved) {
        RobotsFile robots = new RobotsReader()
                .read(
                        URI.create("https://a.example/robots.txt"),
                        "text/plain",
                        Payload.of(file.replace(';', '\n').getBytes(UTF_8)));

        assertThat(robots.reservations()).isEqualTo(words(reserved));
    }

    @Test
    void doesNotTakeLongForAPageWithoutEnd() {
        byte[] page = "<meta ".repeat(1_000_000).getBytes(UTF_8);

        assertThat(PageReservations.of(List.of(), Payload.of(page))).isEmpty();
    }

    private static List<Reservation> words(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .flatMap(word -> Reservation.of(word).stream())
                        .toList();
    }
}
