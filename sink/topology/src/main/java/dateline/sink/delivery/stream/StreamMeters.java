package dateline.sink.delivery.stream;

import dateline.sink.lateness.Lateness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** The stream's figures. Thread-safe. */
final class StreamMeters {
    private final AtomicInteger clients;
    private final Counter events;
    private final Counter missed;
    private final Lateness lateness;

    StreamMeters(InstantSource clock, MeterRegistry registry) {
        this.lateness = new Lateness("stream", clock, registry);
        this.clients = registry.gauge("dateline.stream.clients", new AtomicInteger());
        this.events = Counter.builder("dateline.stream.events")
                .description("Events sent to clients of the stream")
                .register(registry);
        this.missed = Counter.builder("dateline.stream.missed")
                .description("Records that clients came back for too late")
                .register(registry);
    }

    /** Counts a client in, unless there are so many already. */
    boolean enter(int most) {
        if (clients.incrementAndGet() > most) {
            clients.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        clients.decrementAndGet();
    }

    /** A client that came now. */
    Lateness.Taker taker() {
        return lateness.taker();
    }

    void sent() {
        events.increment();
    }

    void missed(long records) {
        missed.increment((double) records);
    }
}
