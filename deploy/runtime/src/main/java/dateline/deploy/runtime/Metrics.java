package dateline.deploy.runtime;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service measures: its stages' own figures, the JVM's, and of the more than a thousand series that Kafka
 * Streams offers those that somebody looks at.
 */
public final class Metrics implements AutoCloseable {
    private static final Set<String> OF_KAFKA = Set.of(
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.producer.outgoing.byte.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.send.total",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads.total",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.state.size.all.mem.tables",
            "kafka.stream.state.updater.active.restoring.tasks",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.punctuate.latency.max");

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /** Micrometer's, less exemplars on what is neither counter nor bucket, for which Prometheus refuses all figures. */
    private static final class Configuration implements PrometheusConfig {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public Properties prometheusProperties() {
            return new Properties();
        }
    }

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
            new Configuration(), new PrometheusRegistry(), Clock.SYSTEM, new TraceOfExemplars());
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    /**
     * Meters of the JVM, and the filters for those that stages add.
     *
     * @param topicPrefix what the names of Dateline's topics begin with
     * @param state where state stores live
     */
    public Metrics(String topicPrefix, Path state) {
        registry.config()
                .meterFilter(
                        MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !OF_KAFKA.contains(id.getName())))
                .meterFilter(MeterFilter.deny(id -> isAlias(id.getTag("topic"), topicPrefix)));
        garbage.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(state.toFile()).bindTo(registry);
    }

    /** Kafka tells the figures of a topic with dots in its name twice, the second time with underscores. */
    private static boolean isAlias(@Nullable String topic, String prefix) {
        return topic != null && prefix.contains(".") && topic.startsWith(prefix.replace('.', '_'));
    }

    /** Where stages register their meters. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /**
     * All figures: as OpenMetrics, in which histograms name traces as exemplars, where a client knows that, else in
     * Prometheus' text form.
     *
     * @param accept its header of that name; null: it sent none
     */
    public Scrape scrape(@Nullable String accept) {
        String type = accept != null && accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
        return new Scrape(type, registry.scrape(type));
    }

    /**
     * Figures for a client.
     *
     * @param type the media type
     */
    public record Scrape(String type, String text) {}

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
