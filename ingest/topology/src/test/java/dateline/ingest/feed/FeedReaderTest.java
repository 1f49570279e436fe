package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Payload;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
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
    void tellsTheElementsOfASitemapByTheirNamespace() throws IOException {
        assertThat(read(FeedKind.SITEMAP, "prefixed-sitemap.xml", "application/xml"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(new Item(
                                        "http://a.example/1",
                                        "Flood",
                                        OffsetDateTime.parse("2026-11-22T06:00:00Z"),
                                        OffsetDateTime.parse("2026-11-22T00:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        text/xml                   | UTF-8
        text/html                  | UTF-8
        text/xml; charset=x-none   | UTF-8
        text/xml; charset=utf-8    | UTF-8
        application/xml            | UTF-8
        text/xml; charset=latin1   | ISO-8859-1
        """)
    void takesAFeedThatNamesNoEncodingForUtf8(String type, Charset encoding) {
        String feed =
                "<rss version='2.0'><channel><title>t</title><item><title>Été</title><link>/x</link></item></channel></rss>";

        assertThat(reader.read(FeedKind.FEED, BASE, type, Payload.of(feed.getBytes(encoding))))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .extracting(Item::title)
                                .containsExactly("Été"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/html                       | <meta charset=windows-1251> | windows-1251
        text/html                       | ''                          | UTF-8
        text/html; charset=x-none       | ''                          | UTF-8
        text/html; charset="iso-8859-5" | ''                          | ISO-8859-5
        """)
    void readsHomePagesInTheEncodingThatTheyOrTheirServersName(String type, String meta, Charset encoding) {
        String title = "Паводок отрезал долину от остальной страны";
        String page = "<html><head>" + meta + "</head><body>"
                + "<h2><a href='/2026/11/22/flood-cuts-off-the-valley-123456'>" + title + "</a></h2>"
                + "</body></html>";

        assertThat(reader.read(FeedKind.HOME, BASE, type, Payload.of(page.getBytes(encoding))))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .extracting(Item::title)
                                .containsExactly(title));
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
    void followsThePartsOfAnIndexThatChangedLast() {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (int n = 0; n < 200; n++) {
            index.append("<sitemap><loc>/%d.xml</loc><lastmod>%d-01-01</lastmod></sitemap>".formatted(n, 1800 + n));
        }

        assertThat(read(FeedKind.NEWS_SITEMAP, index + "</sitemapindex>"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.leads())
                                .hasSize(FeedReader.MAXIMUM_LEADS)
                                .startsWith(new Lead(URI.create("http://a.example/199.xml"), FeedKind.NEWS_SITEMAP)));
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
        entity-bomb.xml             , FEED    , declares entities
        external-entity.xml         , FEED    , declares entities
        external-entity-sitemap.xml , SITEMAP , declares entities
        cut-off.xml                 , FEED    , is not a well-formed feed
        cut-off-sitemap.xml         , SITEMAP , is not a well-formed sitemap
        opml.xml                    , FEED    , is neither feed nor sitemap
        html.xml                    , FEED    , is an HTML page
        home.html                   , SITEMAP , is an HTML page
        html.xml                    , HOME    , names no feed and links to no article
        """)
    void saysWhyADocumentCannotBeRead(String file, FeedKind kind, String why) throws IOException {
        assertThat(read(kind, file, "text/xml"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).startsWith(why));
    }

    @Test
    void takesNoMoreThanItsLimitOfALongFeed() {
        String items = "<item><link>/x</link></item>".repeat(60_000);

        assertThat(read(FeedKind.FEED, "<rss version='2.0'><channel><title>t</title>" + items + "</channel></rss>"))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(FeedReader.MAXIMUM_ITEMS));
        assertThat(read(FeedKind.SITEMAP, "<urlset>" + "<url><loc>/x</loc></url>".repeat(60_000) + "</urlset>"))
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <rss version='0.91'>X</rss>
        <rss version='0.92'>X</rss>
        <rss version="0.9">X</rss>
        <rss version='1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>X</rss>
        <rss>X</rss>
        <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd"><rss version="0.91">X</rss>
        <!DOCTYPE rss [<!ELEMENT x (#PCDATA)> <!-- > --> ]><rss version="2.0">X</rss>
        <!-- <!DOCTYPE --><rss version="2.0">X</rss>
        """)
    void readsEveryVersionOfRss(String feed) {
        String channel = "<channel><title>c</title><item><title>T</title><link>/x</link></item></channel>";

        assertThat(read(FeedKind.FEED, feed.replace("X", channel)))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .extracting(Item::link)
                                .containsExactly("http://a.example/x"));
    }

    @Test
    void readsAtomOfItsFirstVersion() {
        assertThat(read(FeedKind.FEED, """
            <feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>x</title><entry><title>T</title>
            <link rel='alternate' href='/x'/><issued>2026-11-22T06:00:00Z</issued></entry></feed>\
            """))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(new Item(
                                        "http://a.example/x",
                                        "T",
                                        OffsetDateTime.parse("2026-11-22T06:00:00Z"),
                                        null)));
    }

    @Test
    void readsJsonFeeds() {
        assertThat(read(FeedKind.FEED, """
            {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [
              {"id": "1", "url": "/x", "title": "T", "date_published": "2026-11-22T06:00:00+01:00"},
              {"id": "http://a.example/y", "date_modified": "2026-11-22T06:00:00Z"},
              {"id": 3, "external_url": "http://b.example/"}, null, "odd"]}\
            """))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(
                                        new Item(
                                                "http://a.example/x",
                                                "T",
                                                OffsetDateTime.parse("2026-11-22T06:00:00+01:00"),
                                                null),
                                        new Item(
                                                "http://a.example/y",
                                                null,
                                                null,
                                                OffsetDateTime.parse("2026-11-22T06:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"items": []}                                            | is JSON, but no JSON Feed
        {"version": 1}                                           | is JSON, but no JSON Feed
        {"version": "https://jsonfeed.org/version/1", "items": [ | is not well-formed JSON
        """)
    void saysWhyJsonIsNoFeed(String text, String why) {
        assertThat(read(FeedKind.FEED, text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).startsWith(why));
    }

    @Test
    void survivesJsonThatIsNestedWithoutEnd() {
        assertThat(read(FeedKind.FEED, "{\"a\":".repeat(200_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void unpacksSitemapsThatAreFilesOfGzip() throws IOException {
        byte[] sitemap = "<urlset><url><loc>/x</loc></url></urlset>".getBytes(UTF_8);

        assertThat(reader.read(FeedKind.SITEMAP, BASE, "application/gzip", Payload.of(gzip(sitemap, 1))))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(1));
    }

    @Test
    void unpacksNoBombs() throws IOException {
        assertThat(reader.read(FeedKind.SITEMAP, BASE, null, Payload.of(gzip(new byte[1 << 20], 64))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains("unpacks to more"));
        assertThat(reader.read(FeedKind.SITEMAP, BASE, null, Payload.of(new byte[] {0x1f, (byte) 0x8b, 8})))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void tellsItemsApartThatShareOneGuid() {
        String item = "<item><guid isPermaLink='false'>1</guid><link>/%d</link></item>";

        assertThat(read(
                        FeedKind.FEED,
                        "<rss version='2.0'><channel><title>t</title>" + item.formatted(1) + item.formatted(2)
                                + "</channel></rss>"))
                .isInstanceOfSatisfying(
                        Listing.class, listing -> assertThat(listing.items()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutAMark(String encoding) {
        String feed = "<?xml version='1.0' encoding='UTF-16'?><rss version='2.0'><channel><title>t</title>"
                + "<item><title>Été</title><link>/x</link></item></channel></rss>";

        assertThat(reader.read(
                        FeedKind.FEED,
                        BASE,
                        "application/rss+xml",
                        Payload.of(feed.getBytes(Charset.forName(encoding)))))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing ->
                                assertThat(listing.items().getFirst().title()).isEqualTo("Été"));
    }

    @Test
    void hearsWhenAFeedWantsToBeLeftAlone() {
        String head = "<ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour>"
                + "<hour>x</hour></skipHours><skipDays><day>Sunday</day><day>Funday</day></skipDays>";

        assertThat(read(FeedKind.FEED, "<rss version='2.0'><channel><title>t</title>" + head + "</channel></rss>"))
                .isInstanceOfSatisfying(
                        Listing.class,
                        listing -> assertThat(listing.wishes())
                                .isEqualTo(new Wishes(Duration.ofMinutes(90), Set.of(0, 7), Set.of(DayOfWeek.SUNDAY))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-20T06:59:00Z , 2026-11-20T06:59:00Z
        2026-11-20T07:01:00Z , 2026-11-20T08:00:00Z
        2026-11-21T23:59:00Z , 2026-11-21T23:59:00Z
        2026-11-22T00:00:00Z , 2026-11-23T00:00:00Z
        """)
    void findsTheFirstHourThatIsWelcome(Instant then, Instant welcome) {
        Wishes wishes = new Wishes(Duration.ZERO, Set.of(7), Set.of(DayOfWeek.SUNDAY));

        assertThat(wishes.welcome(then)).isEqualTo(welcome);
        assertThat(new Wishes(Duration.ZERO, Set.of(), Set.of(DayOfWeek.values())).welcome(then))
                .isEqualTo(then);
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
        2026-11-22T06:00:01.1234567Z   , 2026-11-22T06:00:01.1234567Z
        2026-11-22T06:00:01.0000+02:00 , 2026-11-22T06:00:01+02:00
        2026-11-22T06:00:01.12345      , 2026-11-22T06:00:01.12345Z
        2026-11-22T06:00:01.123456789Z , 2026-11-22T06:00:01.123456789Z
        yesterday                      , -
        """)
    void readsTheDatesOfSitemaps(String text, OffsetDateTime date) {
        assertThat(Dates.read(text)).isEqualTo(date);
    }

    private static byte[] gzip(byte[] chunk, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                packed.write(chunk);
            }
        }
        return bytes.toByteArray();
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
