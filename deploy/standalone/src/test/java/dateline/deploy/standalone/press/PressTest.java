package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.deploy.standalone.press.Browser.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");
    private static final PressSettings SETTINGS = new PressSettings(0, Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Press press;

    @BeforeEach
    void start() throws IOException {
        press = Press.start(SETTINGS, now::get);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void servesSixSitesThatNameTheirCountryAndLanguage() {
        Map<String, String> languages = press.sites().stream()
                .collect(Collectors.toMap(
                        Site::id,
                        site -> site.country() + " " + (site.language() == null ? "several" : site.language())));

        assertThat(languages)
                .containsOnly(
                        Map.entry("meridian-times", "GB en_GB"),
                        Map.entry("continental-wire", "BE en"),
                        Map.entry("cedar-courier", "LB en"),
                        Map.entry("coral-coast-herald", "AU en_AU"),
                        Map.entry("atlas-review", "US en_US"),
                        Map.entry("lakeside-radio", "CH several"));
    }

    @Test
    void saysThatItIsUpWhateverTheHost() throws IOException {
        assertThat(Browser.get(URI.create("http://127.0.0.1:" + press.port() + "/health/live"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsHostsApart() throws IOException {
        for (Site site : press.sites()) {
            String front = Browser.get(site.base()).body();

            assertThat(front)
                    .contains("<title>" + site.name())
                    .contains(site.feed().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # method, path         , host                     , status
        GET     , /            , meridian-times.localhost , 200
        GET     , /            , Meridian-Times.LOCALHOST , 200
        GET     , /            , localhost                , 404
        GET     , /            , nowhere.localhost        , 404
        GET     , /            , [::1]                    , 404
        GET     , /feed.xml    , meridian-times.localhost , 200
        GET     , /atom.xml    , meridian-times.localhost , 404
        GET     , /feed.xml    , continental-wire.localhost , 404
        GET     , /atom.xml    , continental-wire.localhost , 200
        GET     , /robots.txt  , atlas-review.localhost   , 200
        GET     , /../etc/passwd , atlas-review.localhost , 404
        GET     , /features/greece-ferry-strike , atlas-review.localhost , 404
        POST    , /            , atlas-review.localhost   , 405
        """)
    void answersOnlyWhatItHas(String method, String path, String host, int status) throws IOException {
        Answer answer = Browser.ask(method, path, host + ":" + press.port(), press.port());

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void frontPagesLeadToArticles() throws IOException {
        for (Site site : press.sites()) {
            for (URI address : linksOfFeed(site)) {
                Answer article = Browser.get(address);

                assertThat(article.status()).as(address.toString()).isEqualTo(200);
                assertThat(Browser.get(site.base()).body()).contains(address.getPath());
            }
        }
    }

    @Test
    void saysNotModifiedToThoseWhoHaveThePage() throws IOException {
        for (Site site : press.sites()) {
            for (URI address :
                    List.of(site.base(), site.feed(), linksOfFeed(site).getFirst())) {
                Answer first = Browser.get(address);

                Answer byTag = Browser.get(address, "If-None-Match: \"old\", W/" + first.header("ETag"));
                Answer byDate = Browser.get(address, "If-Modified-Since: " + first.header("Last-Modified"));

                assertThat(first.status()).isEqualTo(200);
                assertThat(List.of(byTag.status(), byDate.status())).containsOnly(304);
                assertThat(byTag.body() + byDate.body()).isEmpty();
                assertThat(byTag.header("ETag")).isEqualTo(first.header("ETag"));
            }
        }
    }

    @Test
    void sendsThePageToThoseWhoHaveAnotherOne() throws IOException {
        URI address = press.sites().getFirst().base();
        String lastModified = Browser.get(address).header("Last-Modified");

        Answer byTag = Browser.get(address, "If-None-Match: \"old\"", "If-Modified-Since: " + lastModified);
        Answer byDate = Browser.get(address, "If-Modified-Since: Sun, 22 Nov 2020 00:00:00 GMT");
        Answer byNonsense = Browser.get(address, "If-Modified-Since: yesterday");

        assertThat(List.of(byTag.status(), byDate.status(), byNonsense.status()))
                .containsOnly(200);
    }

    @Test
    void answersHeadWithTheLengthAlone() throws IOException {
        URI address = press.sites().getFirst().base();
        Answer got = Browser.get(address);

        Answer head = Browser.ask("HEAD", address);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # site            , slug                            , version, old words               , new words
        continental-wire  , mozambique-cyclone              , 2      , 'About 12,000 people'   , 'About 31,000 people'
        continental-wire  , mozambique-cyclone              , 3      , '31,000 evacuated'      , reopens port of Beira
        continental-wire  , chile-earthquake                , 2      , Magnitude 6.3           , Magnitude 6.1
        meridian-times    , odesa-grain-terminal            , 2      , first ship for Egypt    , first ship for Lebanon
        cedar-courier     , euphrates-farmers-cautious-hope , 2      , cotton on six hectares  , cotton on sixteen hectares
        coral-coast-herald, queensland-drought-cattle       , 2      , Drought forces          , adds $95m drought relief
        lakeside-radio    , eu-stromverbund-ostsee          , 2      , Kabel soll von 2030     , Kabel soll von 2031
        """)
    void aCorrectionChangesPageTagAndFeed(String id, String slug, int version, String oldWords, String newWords)
            throws IOException {
        Site site = site(id);
        Release correction = release(slug, version);
        URI address = site.base().resolve(correction.path());
        now.set(correction.updated().minusMillis(1));
        Answer before = Browser.get(address);
        String feedBefore = Browser.get(site.feed()).body();

        now.set(correction.updated());
        Answer after = Browser.get(address, "If-None-Match: " + before.header("ETag"));
        String feedAfter = Browser.get(site.feed()).body();

        assertThat(before.body()).doesNotContain(newWords);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains(newWords).doesNotContain(oldWords);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.header("Last-Modified"))
                .isEqualTo(Reply.httpDate(correction.updated()))
                .isNotEqualTo(before.header("Last-Modified"));
        assertThat(Feed.read(feedAfter).updated(address)).isEqualTo(correction.updated());
        assertThat(Feed.read(feedBefore).updated(address)).isBefore(correction.updated());
    }

    @Test
    void aPageStaysAsItIsWhileItsTextDoes() throws IOException {
        URI address = linksOfFeed(site("atlas-review")).getFirst();
        String tag = Browser.get(address).header("ETag");

        now.set(START.plus(Duration.ofDays(1)));

        assertThat(Browser.get(address).header("ETag")).isEqualTo(tag);
    }

    @Test
    void goesOnWhenAllIsOut() throws IOException {
        now.set(START.plus(Duration.ofDays(400)));

        int out = 0;
        for (Site site : press.sites()) {
            out += linksOfFeed(site).size();
            assertThat(Browser.get(site.base()).status()).isEqualTo(200);
        }
        assertThat(out).isEqualTo(Newsroom.open().reports().size());
    }

    @Test
    void refusesAPortThatIsTaken() {
        PressSettings taken = new PressSettings(press.port(), SETTINGS.trickle(), SETTINGS.correction());

        assertThatThrownBy(() -> Press.start(taken, now::get)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesItsPortOnClose() throws IOException {
        int port = press.port();
        press.close();

        assertThatThrownBy(() -> Browser.ask("GET", "/", "meridian-times.localhost", port))
                .isInstanceOf(IOException.class);
    }

    private Site site(String id) {
        return press.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Release release(String slug, int version) {
        return new Schedule(SETTINGS, START)
                .releases(Newsroom.open().reports()).stream()
                        .filter(release -> release.report().slug().equals(slug) && release.version() == version)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<URI> linksOfFeed(Site site) throws IOException {
        return Feed.read(Browser.get(site.feed()).body()).links();
    }
}
