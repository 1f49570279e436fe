package dateline.deploy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stages at work, with their health and metrics on one port. Thread-safe. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Metrics metrics;
    private final OperationsServer operations;
    private final StageHost host;
    private final List<Front> fronts;

    private Service(Metrics metrics, OperationsServer operations, StageHost host, List<Front> fronts) {
        this.metrics = metrics;
        this.operations = operations;
        this.host = host;
        this.fronts = fronts;
    }

    /** The same without fronts. */
    public static Service start(HostSettings settings, Function<MeterRegistry, List<Stage>> stages) {
        return start(settings, stages, _ -> List.of());
    }

    /**
     * Brings up health and metrics, then the topics, then the stages, then the fronts.
     *
     * @param stages makes the stages, with the registry for their meters
     * @param fronts makes what is answered beside health and metrics
     * @throws java.io.UncheckedIOException if the port cannot be bound
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static Service start(
            HostSettings settings,
            Function<MeterRegistry, List<Stage>> stages,
            Function<MeterRegistry, List<Front>> fronts) {
        Metrics metrics =
                new Metrics(settings.topic().prefix(), settings.state().directory());
        Health health = new Health();
        List<Front> answering = fronts.apply(metrics.registry());
        OperationsServer operations =
                OperationsServer.start(settings.http(), health, metrics, Front.handlers(answering));
        try {
            StageHost host = StageHost.start(settings, stages.apply(metrics.registry()), metrics.registry());
            answering.forEach(front -> front.start(cause -> host.fail(front.name(), cause)));
            health.watch(host, answering);
            LOG.atInfo()
                    .addKeyValue("kafka", settings.kafka().bootstrapServers())
                    .addKeyValue("metrics", operations.address() + "/metrics")
                    .log("service started");
            return new Service(metrics, operations, host, answering);
        } catch (RuntimeException e) {
            operations.close();
            throw e;
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

    /** Whether all stages process records, and the fronts know them. */
    public boolean isReady() {
        return host.isReady() && fronts.stream().allMatch(Front::isReady);
    }

    /**
     * Waits until the service is closed or a stage fails.
     *
     * @return the exit code
     */
    public int awaitEnd() throws InterruptedException {
        return host.awaitEnd() ? Exit.DONE : Exit.WORLD;
    }

    /** Ends the fronts, drains the stages, then ends. */
    @Override
    public void close() {
        fronts.forEach(Front::close);
        host.close();
        operations.close();
        metrics.close();
    }
}
