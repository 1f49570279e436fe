package dateline.deploy.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka clients with an operator's properties; each takes those that it knows. */
public final class Clients {
    private Clients() {}

    /** A client for topics and groups. */
    public static Admin admin(KafkaSettings settings) {
        return Admin.create(known(settings, AdminClientConfig.configNames()));
    }

    /** A reader of committed records only, outside any group. */
    public static <T> KafkaConsumer<String, T> consumer(KafkaSettings settings, Deserializer<T> values) {
        return consumer(settings, new StringDeserializer(), values);
    }

    /** The same for keys of any type. */
    public static <K, T> KafkaConsumer<K, T> consumer(
            KafkaSettings settings, Deserializer<K> keys, Deserializer<T> values) {
        Map<String, Object> config = known(settings, ConsumerConfig.configNames());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false"); // by a mere look, and not as we want them
        return new KafkaConsumer<>(config, keys, values);
    }

    /** A writer whose records are acknowledged by all replicas. */
    public static <T> KafkaProducer<String, T> producer(KafkaSettings settings, Serializer<T> values) {
        return new KafkaProducer<>(writing(settings), new StringSerializer(), values);
    }

    /**
     * A writer of raw records in transactions, ready to begin one.
     *
     * @param id of all writers with the same id the youngest alone may write
     */
    public static KafkaProducer<byte[], byte[]> transactionalProducer(KafkaSettings settings, String id) {
        Map<String, Object> config = writing(settings);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static Map<String, Object> writing(KafkaSettings settings) {
        Map<String, Object> config = known(settings, ProducerConfig.configNames());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.MAXIMUM_MESSAGE_BYTES);
        return config;
    }

    private static Map<String, Object> known(KafkaSettings settings, java.util.Set<String> names) {
        Map<String, Object> known = new HashMap<>();
        settings.properties().forEach((name, value) -> {
            if (names.contains(name) || name.startsWith("sasl.") || name.startsWith("ssl.")) {
                known.put(name, value);
            }
        });
        return known;
    }
}
