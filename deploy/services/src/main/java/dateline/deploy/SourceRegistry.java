package dateline.deploy;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.Source;
import dateline.ingest.events.Topic;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a running service follows: the compacted topic {@code sources}. What is changed here, a running
 * service acts on within seconds. For one thread.
 */
public final class SourceRegistry {
    private final KafkaSettings kafka;
    private final Topic<Source> topic;

    public SourceRegistry(KafkaSettings kafka, String prefix) {
        this.kafka = kafka;
        this.topic = Source.TOPIC.under(prefix);
    }

    /** The sources that stand in the topic now, by id. */
    public Map<String, Source> read() {
        return LatestValues.read(kafka, topic);
    }

    /**
     * Makes the topic hold exactly these sources: writes what is new or changed and removes the rest.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void replace(List<Source> sources) {
        Map<String, Source> standing = read();
        Map<String, Source> wanted = new LinkedHashMap<>();
        sources.forEach(source -> wanted.put(source.id(), source));
        Stream<ProducerRecord<String, @Nullable Source>> changed = wanted.values().stream()
                .filter(source -> !source.equals(standing.get(source.id())))
                .map(source -> entry(source.id(), source));
        Stream<ProducerRecord<String, @Nullable Source>> removed =
                standing.keySet().stream().filter(id -> !wanted.containsKey(id)).map(id -> entry(id, null));
        write(Stream.concat(changed, removed));
    }

    /**
     * Adds the sources, each in the place of one with the same id.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void put(Collection<Source> sources) {
        write(sources.stream().map(source -> entry(source.id(), source)));
    }

    /**
     * Removes the sources with these ids.
     *
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void remove(Collection<String> ids) {
        write(ids.stream().map(id -> entry(id, null)));
    }

    private ProducerRecord<String, @Nullable Source> entry(String id, @Nullable Source source) {
        return new ProducerRecord<>(topic.name(), id, source);
    }

    private void write(Stream<ProducerRecord<String, @Nullable Source>> entries) {
        try (KafkaProducer<String, @Nullable Source> producer =
                Clients.producer(kafka, topic.serde().serializer())) {
            entries.map(producer::send).toList().forEach(SourceRegistry::await);
        }
    }

    private static void await(Future<RecordMetadata> write) {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write sources: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
