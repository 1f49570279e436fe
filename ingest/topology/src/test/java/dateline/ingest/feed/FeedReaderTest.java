package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Payload;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FeedReaderTest {
    private static final URI BASE = URI.create("http://a.example/feeds/main.xml");

    private final FeedReader reader = new FeedReader();

    @Test
    void readsRss() throws IOException {
        assertThat(read(FeedKind.FEED, "rss-2.xml", "application/rss+xml"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(
                                        new Item(
                                                "http://a.example/1",
                                                "Flood & ebb",
                                                OffsetDateTime.parse("2026-11-22T06:00:00Z"),
                                                null),
                                        new Item("http://a.example/2?x=1", "Relative", null, null),
                                        new Item("http://a.example/3", "Only a guid", null, null)));
    }

    @Test
    void readsAtom() throws IOException {
        assertThat(read(FeedKind.FEED, "atom.xml", "application/atom+xml"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items()).singleElement().satisfies(item -> {
                            assertThat(item.link()).isEqualTo("http://a.example/1");
                            assertThat(item.published()).isEqualTo("2026-11-22T06:00:00Z");
                            assertThat(item.updated()).isEqualTo("2026-11-22T06:00:00Z");
                        }));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        rdf.xml                   , application/xml               , One
        html-entities.xml         , text/xml                      , Café closes
        blanks-and-mark-first.xml , application/xml               , Late start
        utf-16.xml                , application/xml               , Été
        utf-16.xml                , text/xml; charset=utf-8       , Été
        windows-1252.xml          , application/xml               , Été
        windows-1252.xml          , text/html                     , Été
        windows-1252.xml          , -                             , Été
        """)
    void readsEveryDialectAndEncoding(String file, String type, String title) throws IOException {
        assertThat(read(FeedKind.FEED, file, type))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .singleElement()
                                .satisfies(item -> assertThat(item.title().replace('\u00a0', ' '))
                                        .isEqualTo(title)));
    }

    @Test
    void readsNewsSitemaps() throws IOException {
        assertThat(read(FeedKind.SITEMAP, "news-sitemap.xml", "application/xml"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(
                                        new Item(
                                                "http://a.example/1",
                                                "Flood & ebb",
                                                OffsetDateTime.parse("2026-11-22T06:00:00+01:00"),
                                                OffsetDateTime.parse("2026-11-22T00:00:00Z")),
                                        new Item("http://a.example/2", null, null, null)));
    }

    @Test
    void followsSitemapIndexes() throws IOException {
        assertThat(read(FeedKind.SITEMAP, "sitemap-index.xml", "application/xml"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.leads())
                                .containsExactly(new Lead(URI.create("http://a.example/news.xml"), FeedKind.SITEMAP)));
    }

    @Test
    void readsSitemapsThatAreFeeds() throws IOException {
        assertThat(read(FeedKind.SITEMAP, "rss-2.xml", "application/xml"))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(3));
    }

    @Test
    void findsTheFeedsOfAHomePage() throws IOException {
        assertThat(read(FeedKind.HOME, "home.html", "text/html"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.leads())
                                .containsExactly(
                                        new Lead(URI.create("http://a.example/feed/"), FeedKind.FEED),
                                        new Lead(URI.create("http://b.example/atom"), FeedKind.FEED)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        entity-bomb.xml             , FEED    , declares a document type
        external-entity.xml         , FEED    , declares a document type
        external-entity-sitemap.xml , SITEMAP , declares a document type
        cut-off.xml                 , FEED    , is not a well-formed feed
        cut-off-sitemap.xml         , SITEMAP , is not a well-formed sitemap
        json.xml                    , FEED    , is neither feed nor sitemap
        opml.xml                    , FEED    , is neither feed nor sitemap
        html.xml                    , FEED    , is an HTML page
        home.html                   , SITEMAP , is an HTML page
        html.xml                    , HOME    , names no feed
        """)
    void saysWhyADocumentCannotBeRead(String file, FeedKind kind, String why) throws IOException {
        assertThat(read(kind, file, "text/xml"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).startsWith(why));
    }

    @Test
    void takesNoMoreThanItsLimitOfALongFeed() {
        String items = "<item><link>/x</link></item>".repeat(50_000);

        assertThat(read(FeedKind.FEED, "<rss version='2.0'><channel><title>t</title>" + items + "</channel></rss>"))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(FeedReader.MAXIMUM_ITEMS));
        assertThat(read(FeedKind.SITEMAP, "<urlset>" + "<url><loc>/x</loc></url>".repeat(50_000) + "</urlset>"))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(FeedReader.MAXIMUM_ITEMS));
    }

    @ParameterizedTest
    @CsvSource({
        "<rss version='2.0'><channel>, <x>",
        "<urlset>, <x>",
        "<html><body>, <div>",
        "'', <!",
        "'', <!-- ",
        "'', <?x "
    })
    void survivesNestingAndLength(String head, String repeated) {
        assertThat(read(FeedKind.FEED, head + repeated.repeat(200_000))).isInstanceOf(Unreadable.class);
        assertThat(read(FeedKind.HOME, head + repeated.repeat(200_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void shortensTitlesWithoutEnd() {
        assertThat(read(
                        FeedKind.FEED,
                        "<rss version='2.0'><channel><title>t</title><item><link>/x</link><title>" + "x".repeat(100_000)
                                + "</title></item></channel></rss>"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing ->
                                assertThat(listing.items().getFirst().title()).hasSize(1000));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2026-11-22                     , 2026-11-22T00:00Z
        2026-11-22T06:00Z              , 2026-11-22T06:00Z
        2026-11-22T06:00:01+05:30      , 2026-11-22T06:00:01+05:30
        2026-11-22T06:00:01.123-0800   , 2026-11-22T06:00:01.123-08:00
        2026-11-22T06:00:01.123456Z    , 2026-11-22T06:00:01.123456Z
        2026-11-22T06:00:01            , 2026-11-22T06:00:01Z
        yesterday                      , -
        """)
    void readsTheDatesOfSitemaps(String text, OffsetDateTime date) {
        assertThat(Dates.read(text)).isEqualTo(date);
    }

    private Reading read(FeedKind kind, String text) {
        return reader.read(kind, BASE, "text/xml", Payload.of(text.getBytes(UTF_8)));
    }

    private Reading read(FeedKind kind, String file, String type) throws IOException {
        try (InputStream stream = FeedReaderTest.class.getResourceAsStream(file)) {
            return reader.read(kind, BASE, type, Payload.of(stream.readAllBytes()));
        }
    }
}
