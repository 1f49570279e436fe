package dateline.sink;

import dateline.ingest.events.Reason;
import dateline.sink.events.ArticleEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** The stage's figures. Thread-safe. */
final class SinkMeters {
    private final MeterRegistry registry;
    private final Timer endToEnd;

    SinkMeters(MeterRegistry registry) {
        this.registry = registry;
        this.endToEnd = Timer.builder("dateline.end.to.end")
                .description("From the page's fetch to the event's publication")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
    }

    void settled(Reason reason) {
        registry.counter("dateline.outcomes", "stage", "sink", "reason", reason.word())
                .increment();
    }

    /** A clock that runs behind the fetching machine's must not count as early. */
    void published(ArticleEvent event, Instant now) {
        Duration late = Duration.between(event.versionCreated(), now);
        endToEnd.record(late.isNegative() ? Duration.ZERO : late);
    }
}
