package dateline.deploy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that hosts stages: brings up health and metrics, then the stages; drains on SIGTERM; says by its exit code
 * how it ended.
 */
public final class Service {
    /** All went as wished. */
    public static final int DONE = 0;
    /** Some of the input failed. */
    public static final int SOME_FAILED = 1;
    /** Wrong usage, or settings that cannot be used. */
    public static final int USAGE = 2;
    /** Something in the world failed: broker, disk, network. */
    public static final int WORLD = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private Service() {}

    /**
     * Runs the stages until SIGTERM or failure.
     *
     * @param stages makes the stages, with the registry for their meters
     * @return the exit code
     */
    public static int run(HostSettings settings, Function<MeterRegistry, List<Stage>> stages)
            throws InterruptedException {
        Health health = new Health();
        try (Metrics metrics = new Metrics();
                OperationsServer operations = OperationsServer.start(settings.http(), health, metrics);
                StageHost host = StageHost.start(settings, stages.apply(metrics.registry()), metrics.registry())) {
            health.watch(host);
            LOG.atInfo()
                    .addKeyValue("kafka", settings.kafka().bootstrapServers())
                    .addKeyValue("metrics", operations.address() + "/metrics")
                    .log("service started");
            drainOnSignal(host);
            return host.awaitEnd() ? DONE : WORLD;
        } catch (KafkaException | UncheckedIOException e) {
            LOG.atError().addKeyValue("reason", e.getMessage()).setCause(e).log("service cannot run");
            return WORLD;
        }
    }

    /** A JVM ends with 143 on SIGTERM; a drained service is to end with 0. */
    private static void drainOnSignal(StageHost host) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            boolean alive = host.isAlive();
                            host.close();
                            Runtime.getRuntime().halt(alive ? DONE : WORLD);
                        },
                        "drain"));
    }
}
