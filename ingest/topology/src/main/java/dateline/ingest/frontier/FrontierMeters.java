package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** What the frontier shows of itself, over all tasks of the process. Thread-safe. */
final class FrontierMeters {
    /** What one task holds; written by its stream thread. */
    static final class Load {
        private volatile long queued;
        private volatile long planned;
        private volatile long hosts;

        void set(Backlog backlog, int names) {
            queued = backlog.waiting();
            planned = backlog.planned();
            hosts = names;
        }
    }

    private final MeterRegistry meters;
    private final Timer waiting;
    private final Set<Load> loads = ConcurrentHashMap.newKeySet();

    FrontierMeters(MeterRegistry meters) {
        this.meters = meters;
        gauge("dateline.frontier.queued", "pages that wait for their turn", load -> load.queued);
        gauge("dateline.frontier.revisits", "later looks at pages that are planned", load -> load.planned);
        gauge("dateline.frontier.hosts", "hosts that something waits at", load -> load.hosts);
        waiting = Timer.builder("dateline.frontier.wait")
                .description("time that a page waits after it is due: for its host, and for those before it")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofDays(1))
                .register(meters);
        // A counter that appears with its first event hides that event from a rate.
        Arrays.stream(Reason.values()).filter(FrontierMeters::isOurs).forEach(this::outcomes);
    }

    /** What the later stages find out is not settled here. */
    private static boolean isOurs(Reason reason) {
        return reason != Reason.ENRICHED && reason != Reason.PUBLISHED && reason.kind() != Reason.Kind.REJECTED;
    }

    Timer fetchTimer() {
        return Timer.builder("dateline.fetch")
                .description("time of one request, feeds included")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** A page is asked for, so long after it was due. */
    void waited(Duration wait) {
        waiting.record(wait);
    }

    void outcome(Reason reason) {
        outcomes(reason).increment();
    }

    private Counter outcomes(Reason reason) {
        return meters.counter("dateline.outcomes", "stage", "ingest", "reason", reason.word());
    }

    void poll(String result) {
        meters.counter("dateline.feed.polls", "result", result).increment();
    }

    Load open() {
        Load load = new Load();
        loads.add(load);
        return load;
    }

    void close(Load load) {
        loads.remove(load);
    }

    private void gauge(String name, String description, ToLongFunction<Load> part) {
        Gauge.builder(name, () -> loads.stream().mapToLong(part).sum())
                .description(description)
                .strongReference(true)
                .register(meters);
    }
}
