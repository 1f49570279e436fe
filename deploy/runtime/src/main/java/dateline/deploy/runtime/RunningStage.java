package dateline.deploy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stage at work. Thread-safe. */
final class RunningStage {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStage.class);

    /** Kafka's meters, lag among them, appear as it works; they are looked for this often. */
    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final String name;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final ScheduledExecutorService refresher;
    private final boolean isStatic;

    /** Told once when a stage fails. */
    @FunctionalInterface
    interface FailureListener {
        void failed(String stage, @Nullable Throwable cause);
    }

    private RunningStage(
            String name,
            KafkaStreams streams,
            KafkaStreamsMetrics metrics,
            ScheduledExecutorService refresher,
            boolean isStatic) {
        this.name = name;
        this.streams = streams;
        this.metrics = metrics;
        this.refresher = refresher;
        this.isStatic = isStatic;
    }

    static RunningStage start(Stage stage, Properties properties, MeterRegistry registry, FailureListener listener) {
        KafkaStreams streams = new KafkaStreams(stage.topology(), properties);
        streams.setUncaughtExceptionHandler(failure -> {
            listener.failed(stage.name(), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            LOG.atInfo()
                    .addKeyValue("stage", stage.name())
                    .addKeyValue("state", now)
                    .log("stage changed state");
            if (now == KafkaStreams.State.ERROR) {
                listener.failed(stage.name(), null);
            }
        });
        ScheduledExecutorService refresher = refresher();
        KafkaStreamsMetrics metrics =
                new KafkaStreamsMetrics(streams, Tags.of("stage", stage.name()), refresher, REFRESH);
        streams.start();
        metrics.bindTo(registry);
        boolean isStatic = properties.containsKey(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return new RunningStage(stage.name(), streams, metrics, refresher, isStatic);
    }

    private static ScheduledExecutorService refresher() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("refresh-metrics").factory());
    }

    String name() {
        return name;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /**
     * In the classic protocol a plain close stays in the group, and a restart would wait out the session. A static
     * member is to stay: it comes back under its name, and its tasks wait for it beside their stores.
     */
    void close(Duration drain) {
        metrics.close();
        refresher.shutdownNow();
        CloseOptions options = CloseOptions.timeout(drain)
                .withGroupMembershipOperation(
                        isStatic
                                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(options)) {
            LOG.atWarn().addKeyValue("stage", name).addKeyValue("after", drain).log("stage did not drain in time");
        }
    }
}
