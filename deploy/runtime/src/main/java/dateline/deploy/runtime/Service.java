package dateline.deploy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stages at work, with their health and metrics on one port. Thread-safe. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** For parts that still work when the stages have drained; one that waits for the world would wait for ever. */
    private static final Duration LAST_WORK = Duration.ofSeconds(1);

    /** Time between two looks at the clock. */
    private static final Duration EACH_LOOK = Duration.ofSeconds(1);

    private final Metrics metrics;
    private final OperationsServer operations;
    private final StageHost host;
    private final List<Part> parts;

    private Service(Metrics metrics, OperationsServer operations, StageHost host, List<Part> parts) {
        this.metrics = metrics;
        this.operations = operations;
        this.host = host;
        this.parts = parts;
    }

    /** The same without parts. */
    public static Service start(HostSettings settings, Function<MeterRegistry, List<Stage>> stages) {
        return start(settings, stages, _ -> List.of());
    }

    /**
     * Brings up health and metrics, then the topics, then the parts, then the stages: where a part cannot begin, no
     * record is processed.
     *
     * @param stages makes the stages, with the registry for their meters
     * @param parts makes what works beside the stages
     * @throws java.io.UncheckedIOException if the port cannot be bound
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     * @throws RuntimeException what a part cannot begin for, see {@link Part#start}
     */
    public static Service start(
            HostSettings settings,
            Function<MeterRegistry, List<Stage>> stages,
            Function<MeterRegistry, List<Part>> parts) {
        Metrics metrics =
                new Metrics(settings.topic().prefix(), settings.state().directory());
        Health health = new Health();
        List<Part> beside = parts.apply(metrics.registry());
        OperationsServer operations = OperationsServer.start(settings.http(), health, metrics, Front.handlers(beside));
        try {
            StageHost host = StageHost.prepare(settings, stages.apply(metrics.registry()), metrics.registry());
            beside.forEach(part -> part.start(cause -> host.fail(part.name(), cause)));
            host.start();
            health.watch(host, beside);
            Thread.ofPlatform().daemon().name("clock").start(() -> watchClock(host));
            LOG.atInfo()
                    .addKeyValue("kafka", settings.kafka().bootstrapServers())
                    .addKeyValue("metrics", operations.address() + "/metrics")
                    .log("service started");
            return new Service(metrics, operations, host, beside);
        } catch (RuntimeException e) {
            beside.forEach(Part::close);
            operations.close();
            throw e;
        }
    }

    private static void watchClock(StageHost host) {
        ClockWatch watch = new ClockWatch(InstantSource.system(), System::nanoTime);
        try {
            while (!host.endsWithin(EACH_LOOK)) {
                watch.check();
            }
        } catch (ClockSetBackException e) {
            host.fail("clock", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where health and metrics are answered. */
    public URI address() {
        return operations.address();
    }

    /** Whether no stage has failed. */
    public boolean isAlive() {
        return host.isAlive();
    }

    /** Whether all stages process records, and the parts beside them are up to date. */
    public boolean isReady() {
        return host.isReady() && parts.stream().allMatch(Part::isReady);
    }

    /**
     * Waits until the service is closed or a stage fails.
     *
     * @return the exit code
     */
    public int awaitEnd() throws InterruptedException {
        return host.awaitEnd() ? Exit.DONE : Exit.WORLD;
    }

    /** Ends the parts while the stages drain, then ends, whatever a part still waits for. */
    @Override
    public void close() {
        List<Thread> closing = parts.stream()
                .map(part -> Thread.ofVirtual().name("close-" + part.name()).start(part::close))
                .toList();
        host.close();
        closing.forEach(Service::await);
        operations.close();
        metrics.close();
    }

    private static void await(Thread closing) {
        try {
            if (!closing.join(LAST_WORK)) {
                LOG.atWarn().addKeyValue("thread", closing.getName()).log("part did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
