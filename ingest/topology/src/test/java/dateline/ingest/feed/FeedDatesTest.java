package dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as feeds write them. */
class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # written                             , meant to the millisecond
        2026-11-27T18:17:50Z                  , 2026-11-27T18:17:50Z
        2026-11-27T18:17:50.123Z              , 2026-11-27T18:17:50.123Z
        2026-11-27T18:17:50.123456Z           , 2026-11-27T18:17:50.123Z
        2026-11-27T18:17:50.123456+02:00      , 2026-11-27T16:17:50.123Z
        2026-11-27T18:17:50.987654321Z        , 2026-11-27T18:17:50.987Z
        """)
    void readsAtomsDatesHoweverFineTheyAre(String written, Instant meant) {
        String feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>e</title>
            <link href="https://news.example/1"/><id>1</id><updated>%s</updated></entry></feed>
            """.formatted(written);

        Reading reading = Feeds.read(feed, URI.create("https://news.example/feed"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Listing.class,
                        listing -> assertThat(listing.items().getFirst().updated())
                                .isNotNull()
                                .satisfies(updated ->
                                        assertThat(updated.toInstant()).isEqualTo(meant)));
    }
}
