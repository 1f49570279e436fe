package dateline.sink.lateness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** How long after its publication a version is in the hands of those whom it reaches in one way. Thread-safe. */
public final class Lateness {
    /** When a version was published, by the clock of the sink: CloudEvents' extension for the recorded time. */
    public static final String PUBLISHED_AT = "ce_recordedtime";

    private final InstantSource clock;
    private final Timer timer;

    /**
     * Figures for one way.
     *
     * @param way to subscribers, such as {@code stream}
     */
    public Lateness(String way, InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.timer = Timer.builder("dateline.delivery")
                .description("From the event's publication until a subscriber has it")
                .tag("way", way)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
    }

    /** When the record with these headers was published; absent where none of ours says so. */
    public static @Nullable Instant publishedAt(Headers headers) {
        Header header = headers.lastHeader(PUBLISHED_AT);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return Instant.parse(new String(header.value(), UTF_8));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One who begins to take versions now. */
    public Taker taker() {
        return new Taker(clock.instant());
    }

    /** Who takes versions. Those of before it came are late by its own doing, and do not count. */
    public final class Taker {
        private final Instant since;

        private Taker(Instant since) {
            this.since = since;
        }

        /** It has a version in hand that was published then; absent: nobody knows when. */
        public void took(@Nullable Instant publishedAt) {
            if (publishedAt != null && !publishedAt.isBefore(since)) {
                timer.record(Duration.between(publishedAt, clock.instant()));
            }
        }
    }
}
