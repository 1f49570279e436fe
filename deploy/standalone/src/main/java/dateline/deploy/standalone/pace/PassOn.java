package dateline.deploy.standalone.pace;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.Stage;
import dateline.deploy.runtime.StageHost;
import dateline.ingest.events.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The floor under what the pipeline can do: as many hops, each a transaction like the pipeline's, that only pass on
 * what they read.
 */
final class PassOn implements AutoCloseable {
    /** ingest, enrich, sink's desk, its look-ups, and its desk again. */
    static final int HOPS = 5;

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "It was told. ".repeat(300);

    private final HostSettings settings;
    private final Journey journey;
    private final StageHost host;

    /**
     * What is passed on.
     *
     * @param name tells it from all others
     * @param text as long as an article
     */
    record Parcel(String name, String text) {}

    private PassOn(HostSettings settings, Journey journey) {
        this.settings = settings;
        this.journey = journey;
        this.host = StageHost.prepare(
                settings, IntStream.range(0, HOPS).mapToObj(this::stage).toList(), new SimpleMeterRegistry());
    }

    /** Starts the hops, and returns when all work. */
    static PassOn start(HostSettings settings, Journey journey) throws InterruptedException {
        PassOn floor = new PassOn(settings, journey);
        floor.host.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!floor.host.isReady() && System.nanoTime() < end) {
            Thread.sleep(POLL);
        }
        Thread.ofPlatform().name("pass-on-reader").daemon().start(floor::read);
        return floor;
    }

    private static Topic<Parcel> topic(int hop) {
        return Topic.of("hop-" + hop, Parcel.class);
    }

    private Stage stage(int hop) {
        return new Stage("pass-on-" + hop, List.of(topic(hop), topic(hop + 1)), topology(hop));
    }

    private Topology topology(int hop) {
        Topic<Parcel> from = topic(hop).under(settings.topic().prefix());
        Topic<Parcel> to = topic(hop + 1).under(settings.topic().prefix());
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from.name(), Consumed.with(from.keySerde(), from.serde()))
                .to(to.name(), Produced.with(to.keySerde(), to.serde()));
        return builder.build();
    }

    /** Sends what is told to, evenly. */
    void send(int rate, Duration time) throws InterruptedException {
        Topic<Parcel> first = topic(0).under(settings.topic().prefix());
        try (KafkaProducer<String, Parcel> producer =
                Clients.producer(settings.kafka(), first.serde().serializer())) {
            Metronome.every(rate, time, beat -> {
                String name = "parcel-" + beat;
                journey.left(name);
                var _ = producer.send(new ProducerRecord<>(first.name(), name, new Parcel(name, TEXT)));
            });
        }
    }

    private void read() {
        Topic<Parcel> last = topic(HOPS).under(settings.topic().prefix());
        try (KafkaConsumer<String, Parcel> consumer =
                Clients.consumer(settings.kafka(), last.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(last.name()).stream()
                    .map(partition -> new TopicPartition(last.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            while (host.isAlive()) {
                consumer.poll(POLL).forEach(record -> journey.arrived(record.key()));
            }
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
