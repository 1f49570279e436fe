package dateline.ingest.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Payload;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.site.Survey.Document;
import dateline.ingest.site.Survey.Way;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String HOME = "https://gazette.example/";
    private static final String FEED = """
        <rss version="2.0"><channel><title>f</title>
        <item><link>/1</link><pubDate>Sun, 22 Nov 2026 06:00:00 GMT</pubDate></item>
        <item><link>/2</link><pubDate>Sat, 21 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>\
        """;
    private static final String SITEMAP = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://gazette.example/1</loc></url></urlset>\
        """;

    private final Map<String, Fetched> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void findsTheFeedsThatAFrontPageNames() throws InterruptedException {
        serve(HOME, """
            <html lang="en-GB"><head><title>News | The Gazette</title><meta property="og:site_name" content="The Gazette">
            <link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>\
            """);
        serve(HOME + "feed.xml", FEED);

        Survey survey = survey(HOME);

        assertThat(survey.name()).isEqualTo("The Gazette");
        assertThat(survey.language()).isEqualTo(Locale.UK);
        assertThat(survey.documents())
                .containsExactly(new Document(
                        URI.create(HOME + "feed.xml"),
                        FeedKind.FEED,
                        Way.HOME,
                        2,
                        0,
                        Instant.parse("2026-11-22T06:00:00Z"),
                        null));
        assertThat(survey.feeds()).containsExactly(URI.create(HOME + "feed.xml"));
    }

    @Test
    void findsTheSitemapsThatRobotsNames() throws InterruptedException {
        serve(HOME + "robots.txt", "Sitemap: https://gazette.example/news.xml");
        serve(HOME + "news.xml", SITEMAP);
        serve(HOME, "<html><p>nothing");

        Survey survey = survey(HOME);

        assertThat(survey.documents()).extracting(Document::way).containsExactly(Way.ROBOTS);
        assertThat(survey.sitemaps()).as("followed without being named").isEmpty();
        assertThat(survey.hasArticles()).isTrue();
    }

    @Test
    void looksWhereFeedsOftenLie() throws InterruptedException {
        serve(HOME, "<html><p>nothing");
        serve(HOME + "rss.xml", FEED);
        serve(HOME + "sitemap.xml", SITEMAP);

        Survey survey = survey(HOME);

        assertThat(survey.feeds()).containsExactly(URI.create(HOME + "rss.xml"));
        assertThat(survey.sitemaps()).containsExactly(URI.create(HOME + "sitemap.xml"));
    }

    @Test
    void countsTheLinksOfASiteWithoutAny() throws InterruptedException {
        serve(HOME, "<html><a href='/2026/11/22/port-strike-ends'>Port strike ends after a month</a>");

        Survey survey = survey(HOME);

        assertThat(survey.documents()).isEmpty();
        assertThat(survey.links()).isEqualTo(1);
    }

    @Test
    void takesAFeedForAFeed() throws InterruptedException {
        serve(HOME + "feed.xml", FEED);

        assertThat(survey(HOME + "feed.xml").feeds()).containsExactly(URI.create(HOME + "feed.xml"));
    }

    @Test
    void followsTheFrontPageAndSaysWhereItIs() throws InterruptedException {
        web.put("http://gazette.example/", new Fetched.Moved(URI.create(HOME)));
        serve(HOME, "<html><link rel=alternate type='application/atom+xml' href='feed.xml'>");
        serve(HOME + "feed.xml", FEED);

        assertThat(survey("http://gazette.example/").home()).isEqualTo(URI.create(HOME));
    }

    @Test
    void asksForNothingThatRobotsForbid() throws InterruptedException {
        serve(HOME + "robots.txt", "User-agent: *\nDisallow: /feed.xml");
        serve(HOME, "<html><link rel=alternate type='application/atom+xml' href='feed.xml'>");

        Survey survey = survey(HOME);

        assertThat(asked).doesNotContain(HOME + "feed.xml");
        assertThat(survey.documents())
                .first()
                .satisfies(feed -> assertThat(feed.trouble()).startsWith("robots: robots.txt disallows"));
    }

    @Test
    void saysWhyASiteCannotBeHad() throws InterruptedException {
        Survey survey = survey(HOME);

        assertThat(survey.trouble()).isEqualTo("status 404");
        assertThat(survey.hasArticles()).isFalse();
    }

    private Survey survey(String url) throws InterruptedException {
        return new Surveyor(this::fetch, Duration.ZERO).survey(URI.create(url));
    }

    private Fetched fetch(FetchRequest request) {
        asked.add(request.url().toString());
        return web.getOrDefault(request.url().toString(), new Fetched.Gone(404));
    }

    private void serve(String url, String body) {
        web.put(url, new Fetched.Body(URI.create(url), 200, List.of(), Payload.of(body.getBytes(UTF_8)), NOW));
    }
}
