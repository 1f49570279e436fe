package dateline.sink;

import dateline.ingest.events.Reason;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Change;
import dateline.sink.events.Story;
import dateline.sink.revision.Revisions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The stage's figures. Thread-safe. */
final class SinkMeters {
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final Timer endToEnd;

    SinkMeters(MeterRegistry registry) {
        this.registry = registry;
        this.endToEnd = Timer.builder("dateline.end.to.end")
                .description("From the page's fetch to the event's publication")
                .publishPercentileHistogram()
                // What the objective of being in time counts by.
                .serviceLevelObjectives(IN_TIME)
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
        // A counter that appears with its first event hides that event from a rate.
        List.of(Reason.PUBLISHED, Reason.UNCHANGED, Reason.DUPLICATE).forEach(this::outcomes);
        List.of("published", "updated", "duplicate", "retracted").forEach(this::events);
        Arrays.stream(Change.values()).forEach(this::stories);
    }

    void settled(Reason reason) {
        outcomes(reason).increment();
    }

    private Counter outcomes(Reason reason) {
        return registry.counter("dateline.outcomes", "stage", "sink", "reason", reason.word());
    }

    /** A clock that runs behind the fetching machine's must not count as early. */
    void published(ArticleEvent event, Instant now) {
        if (!Revisions.isLinked(event)) {
            Duration late = Duration.between(event.versionCreated(), now);
            endToEnd.record(late.isNegative() ? Duration.ZERO : late);
        }
        events(event.type().substring(event.type().lastIndexOf('.') + 1)).increment();
    }

    void told(Story story) {
        stories(story.change()).increment();
    }

    private Counter events(String type) {
        return registry.counter("dateline.events", "type", type);
    }

    private Counter stories(Change change) {
        return registry.counter("dateline.stories", "change", change.word());
    }
}
