package dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Payload;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.websub.WebSubSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSubTest {
    private static final String FEED = "http://a.example/feed.xml";
    private static final String HUB = "http://hub.example/";
    private static final String PAGE = "http://a.example/1";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final WebSubSettings REACHABLE = new WebSubSettings(
            URI.create("https://public.example/hubs"), "a secret of sixteen and more", "127.0.0.1", 0);

    private final Rig rig = new Rig(IngestSettings.DEFAULTS.withWebsub(REACHABLE));
    private final Press press = rig.press;

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <feed xmlns='http://www.w3.org/2005/Atom'><title>f</title><link rel='hub' href='http://hub.example/'/><link rel='self' href='http://a.example/self'/></feed> | http://a.example/self
        <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>f</title><atom:link rel='hub' href='http://hub.example/'/></channel></rss> | http://a.example/feed.xml
        {"version":"https://jsonfeed.org/version/1.1","title":"f","feed_url":"http://a.example/self","hubs":[{"type":"WebSub","url":"http://hub.example/"}],"items":[]} | http://a.example/self
        """)
    void asksTheHubThatAFeedNames(String feed, String topic) {
        press.serve(FEED, feed);
        press.serve(HUB, accepted());

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.visitsTo(HUB))
                .singleElement()
                .satisfies(visit ->
                        assertThat(visit.request().form()).contains("hub.topic=" + URLEncoder.encode(topic, UTF_8)));
    }

    @Test
    void asksTheHubThatAServerNames() {
        press.serve(FEED, atom(""), "Link", "<http://a.example/x>; rel=\"self\", <http://hub.example/>; rel=\"hub\"");
        press.serve(HUB, accepted());

        rig.follow("a", FEED);
        rig.elapse(SOON);

        assertThat(press.visitsTo(HUB)).hasSize(1);
    }

    @Test
    void asksNoHubWhereNoneCanReachIt() {
        try (Rig hidden = new Rig()) {
            hidden.press.serve(FEED, atom("<link rel='hub' href='http://hub.example/'/>"));
            hidden.follow("a", FEED);
            hidden.elapse(SOON);

            assertThat(hidden.press.visitsTo(HUB)).isEmpty();
        }
    }

    @Test
    void asksAgainUntilTheHubConfirmsAndThenBeforeItsLeaseEnds() {
        press.serve(FEED, atom("<link rel='hub' href='http://hub.example/'/>"));
        press.serve(HUB, accepted());
        rig.follow("a", FEED);
        rig.elapse(Duration.ofHours(14));
        int unconfirmed = press.visitsTo(HUB).size();
        assertThat(unconfirmed).isBetween(2, 3);

        rig.item(new FrontierItem.Confirm(URI.create(FEED), Duration.ofDays(8)));
        rig.elapse(Duration.ofDays(5));
        assertThat(press.visitsTo(HUB)).hasSize(unconfirmed);

        rig.elapse(Duration.ofDays(3));
        assertThat(press.visitsTo(HUB)).hasSizeGreaterThan(unconfirmed);
    }

    @Test
    void pollsAtOnceWhenAHubTellsOfNews() {
        press.serveFeed(FEED, "http://a.example/0");
        rig.follow("a", FEED);
        rig.elapse(SOON);
        press.serveFeed(FEED, "http://a.example/0", PAGE);
        press.serve(PAGE, "<p>one");

        rig.item(new FrontierItem.Nudge(URI.create(FEED)));
        rig.elapse(SOON);

        assertThat(rig.pageUrls()).contains(PAGE);
    }

    @Test
    void isNotHurriedByAHubThatTellsWithoutEnd() {
        press.serveFeed(FEED, PAGE);
        rig.follow("a", FEED);
        for (int second = 0; second < 60; second++) {
            rig.item(new FrontierItem.Nudge(URI.create(FEED)));
            rig.elapse(Duration.ofSeconds(1));
        }

        assertThat(press.visitsTo(FEED)).hasSizeLessThanOrEqualTo(7);
    }

    private static String atom(String links) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title>" + links + "</feed>";
    }

    private Fetched accepted() {
        return new Fetched.Body(URI.create(HUB), 202, List.of(), Payload.NONE, rig.now());
    }
}
