package dateline.ingest.benchmarks;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.Source;
import dateline.ingest.events.SourceRef;
import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.frontier.Urgency;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts addresses on the frontier's topic, spread evenly over the hosts of a server. */
final class Visits implements AutoCloseable {
    private static final SourceRef SOURCE = new SourceRef("benchmark", null, null, null, null);
    private static final String TOPIC = FrontierItem.TOPIC.under("news.").name();

    private final Map<String, Object> configuration;
    private final KafkaProducer<String, FrontierItem> producer;
    private final int port;
    private volatile @Nullable Exception failure;
    private long next;

    Visits(String broker, int port) {
        this.port = port;
        this.configuration =
                Map.of("bootstrap.servers", broker, "compression.type", "lz4", "batch.size", 262_144, "linger.ms", 20);
        this.producer = new KafkaProducer<>(
                configuration,
                new StringSerializer(),
                FrontierItem.TOPIC.serde().serializer());
    }

    /** Sends so many addresses that were not sent before. */
    void send(long count, int hosts) {
        if (next == 0) {
            register();
        }
        for (long end = next + count; next < end; next++) {
            URI url = url(next, hosts, port);
            FrontierItem item =
                    new FrontierItem.Visit(url, new Discovery(SOURCE, url, null, null, null), Urgency.FRESH, 0);
            var _ = producer.send(new ProducerRecord<>(TOPIC, item.key(), item), (_, trouble) -> note(trouble));
        }
        producer.flush();
        if (failure != null) {
            throw new IllegalStateException("an address could not be sent", failure);
        }
    }

    /** The source of all addresses stands, or no ledger would be kept of them; it has nothing to be polled. */
    private void register() {
        Source source = new Source(
                SOURCE.id(),
                null,
                URI.create("http://h0.localhost:" + port + "/"),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
        try (KafkaProducer<String, Source> sources = new KafkaProducer<>(
                configuration, new StringSerializer(), Source.TOPIC.serde().serializer())) {
            var _ = sources.send(
                    new ProducerRecord<>(Source.TOPIC.under("news.").name(), source.id(), source),
                    (_, trouble) -> note(trouble));
        }
    }

    private void note(@Nullable Exception trouble) {
        failure = trouble == null ? failure : trouble;
    }

    /** An address as long as those of articles are. */
    static URI url(long number, int hosts, int port) {
        return URI.create("http://h%d.localhost:%d/world/2026/11/24/an-article-about-number-%d"
                .formatted(number % hosts, port, number));
    }

    @Override
    public void close() {
        producer.close();
    }
}
