package dateline.ingest.frontier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Reservation;
import dateline.ingest.events.SourceRef;
import dateline.ingest.robots.RobotsFile;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontierItemTest {
    private static final URI URL = URI.create("http://A.example/x");
    private static final SourceRef SOURCE = new SourceRef("a", "A", URL, Locale.FRENCH, "FR");

    static List<FrontierItem> items() {
        return List.of(
                new FrontierItem.Follow(URL, FeedKind.HOME, SOURCE, Duration.ofMinutes(3), URL, 2),
                new FrontierItem.Follow(URL, FeedKind.FEED, SOURCE, null, null, 0),
                new FrontierItem.Unfollow(URL, "a", null),
                new FrontierItem.Standing("a", true),
                new FrontierItem.Visit(
                        URL,
                        new Discovery(SOURCE, URL, "t", OffsetDateTime.parse("2026-11-22T08:00:00+01:00"), null),
                        Urgency.BACKLOG,
                        3),
                new FrontierItem.Inquire(URL, URI.create("http://b.example/robots.txt"), 1),
                new FrontierItem.Inform(
                        URL,
                        new RobotsFile(
                                List.of("/x/y"),
                                List.of("/x"),
                                Duration.ofSeconds(2),
                                List.of(URL),
                                List.of(Reservation.TDM)),
                        "status 503"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void comesBackAsItWasWritten(FrontierItem item) {
        byte[] json = FrontierItem.TOPIC.serde().serializer().serialize("frontier", item);

        assertThat(FrontierItem.TOPIC.serde().deserializer().deserialize("frontier", json))
                .isEqualTo(item);
        assertThat(item.key()).isEqualTo(item instanceof FrontierItem.AtHost ? "a.example" : "a");
    }

    @Test
    void saysItsKindInAWord() {
        byte[] json = FrontierItem.TOPIC
                .serde()
                .serializer()
                .serialize("frontier", new FrontierItem.Unfollow(URL, "a", null));

        assertThat(new String(json, UTF_8))
                .isEqualTo("{\"kind\":\"unfollow\",\"url\":\"http://A.example/x\",\"source\":\"a\"}");
    }
}
