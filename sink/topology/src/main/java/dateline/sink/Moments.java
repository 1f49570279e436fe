package dateline.sink;

import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** The two times of a task: the wall clock's, and that which its stream has reached, which never runs ahead of it. */
final class Moments {
    private final ProcessorContext<?, ?> context;
    private final InstantSource clock;

    Moments(ProcessorContext<?, ?> context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A page dated into the future by mistake must not make all others old. */
    Instant reached() {
        return Instant.ofEpochMilli(Math.min(context.currentStreamTimeMs(), clock.millis()));
    }
}
