package dateline.sink.lateness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenessTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = NOON;
    private final Lateness lateness = new Lateness("stream", () -> now, registry);

    @Test
    void measuresFromPublicationUntilTaken() {
        Lateness.Taker taker = lateness.taker();
        now = NOON.plusSeconds(3);

        taker.took(NOON.plusSeconds(1));

        assertThat(timer().count()).isOne();
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void countsNothingThatWasPublishedBeforeItsTakerCame() {
        Lateness.Taker taker = lateness.taker();

        taker.took(NOON.minusMillis(1));
        taker.took(null);

        assertThat(timer().count()).isZero();
    }

    @Test
    void readsTheMomentOfPublication() {
        assertThat(Lateness.publishedAt(saying(NOON.toString()))).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "2026-03-01"})
    void knowsNoMomentWhereAStrangerSaysNone(String text) {
        assertThat(Lateness.publishedAt(saying(text))).isNull();
        assertThat(Lateness.publishedAt(new RecordHeaders())).isNull();
    }

    private static Headers saying(String text) {
        return new RecordHeaders().add(Lateness.PUBLISHED_AT, text.getBytes(UTF_8));
    }

    private Timer timer() {
        return registry.get("dateline.delivery").tag("way", "stream").timer();
    }
}
