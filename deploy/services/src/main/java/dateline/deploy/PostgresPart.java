package dateline.deploy;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Part;
import dateline.sink.lateness.Lateness;
import dateline.sink.postgres.PostgresUrl;
import dateline.sink.postgres.PostgresWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The copy of articles and stories in a database, hosted by a service. */
final class PostgresPart implements Part {
    private final PostgresUrl url;
    private final KafkaSettings kafka;
    private final String prefix;
    private final Lateness lateness;
    private volatile @Nullable PostgresWriter writer;

    PostgresPart(PostgresUrl url, KafkaSettings kafka, String prefix, MeterRegistry registry) {
        this.url = url;
        this.kafka = kafka;
        this.prefix = prefix;
        this.lateness = new Lateness("postgres", InstantSource.system(), registry);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start(Consumer<Throwable> failed) {
        KafkaSettings member = kafka.with(ConsumerConfig.GROUP_ID_CONFIG, prefix + name());
        writer = PostgresWriter.start(
                url, prefix, Clients.consumer(member, new ByteArrayDeserializer()), lateness, failed);
    }

    @Override
    public boolean isReady() {
        return writer != null;
    }

    @Override
    public void close() {
        PostgresWriter running = writer;
        if (running != null) {
            running.close();
        }
    }
}
