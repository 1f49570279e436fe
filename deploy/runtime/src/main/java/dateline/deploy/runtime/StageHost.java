package dateline.deploy.runtime;

import dateline.ingest.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs stages, each as one Kafka Streams application, until they are closed or one of them fails. A failure is final:
 * whoever started the process starts it again. Thread-safe.
 */
public final class StageHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StageHost.class);
    private static final Duration DRAIN = Duration.ofSeconds(6);

    private final HostSettings settings;
    private final List<Stage> planned;
    private final MeterRegistry registry;
    private final List<RunningStage> stages = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private StageHost(HostSettings settings, List<Stage> planned, MeterRegistry registry) {
        this.settings = settings;
        this.planned = List.copyOf(planned);
        this.registry = registry;
    }

    /**
     * Creates the topics of the stages; nothing runs yet.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static StageHost prepare(HostSettings settings, List<Stage> stages, MeterRegistry registry) {
        prepareTopics(settings, stages);
        return new StageHost(settings, stages, registry);
    }

    /** Starts the stages. */
    public void start() {
        planned.forEach(stage -> stages.add(launch(stage)));
    }

    /** What Kafka calls a stage: its consumer group, and the beginning of its internal topics' names. */
    public static String applicationId(String prefix, String stage) {
        return StreamsConfiguration.applicationId(prefix, stage);
    }

    private static void prepareTopics(HostSettings settings, List<Stage> stages) {
        List<Topic<?>> topics = new ArrayList<>(List.of(DeadLetters.TOPIC));
        stages.forEach(stage -> topics.addAll(stage.topics()));
        try (Admin admin = Clients.admin(settings.kafka())) {
            TopicSetup setup = new TopicSetup(admin, settings.topic());
            setup.ensure(topics);
            stages.forEach(stage -> SharedKeys.of(stage.topology()).forEach(setup::requireEqualPartitions));
        }
    }

    private RunningStage launch(Stage stage) {
        DeadLetterHandler.register(registry, stage.name());
        Properties properties = StreamsConfiguration.of(stage.name(), settings, registry);
        return RunningStage.start(stage, properties, registry, this::fail);
    }

    /** Ends the service because a part of it cannot go on. */
    void fail(String stage, @Nullable Throwable cause) {
        LOG.atError()
                .addKeyValue("stage", stage)
                .addKeyValue("reason", String.valueOf(cause))
                .setCause(cause)
                .log("stage failed, stopping");
        failure.compareAndSet(null, cause == null ? new IllegalStateException("stage " + stage + " stopped") : cause);
        ended.countDown();
    }

    /** The state of each stage, in Kafka Streams' words. */
    public Map<String, KafkaStreams.State> states() {
        Map<String, KafkaStreams.State> states = new LinkedHashMap<>();
        stages.forEach(stage -> states.put(stage.name(), stage.state()));
        return states;
    }

    /** Whether no stage has failed. */
    public boolean isAlive() {
        return failure.get() == null;
    }

    /** Whether all stages process records. */
    public boolean isReady() {
        return isAlive()
                && stages.size() == planned.size()
                && stages.stream().allMatch(stage -> stage.state() == KafkaStreams.State.RUNNING);
    }

    /**
     * Waits until the host is closed or a stage fails.
     *
     * @return whether it ended as wished
     */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return isAlive();
    }

    /** Waits for some time whether it ends, for whatever reason. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Drains the stages and leaves their consumer groups, so that a restart takes over at once. */
    @Override
    public void close() {
        List<Thread> closing = stages.stream()
                .map(stage -> Thread.ofVirtual().start(() -> stage.close(DRAIN)))
                .toList();
        for (Thread thread : closing) {
            join(thread);
        }
        ended.countDown();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
