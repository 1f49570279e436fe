package dateline.deploy.runtime;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Properties for all Kafka clients, passed through as they are: addresses, TLS, SASL, and any property of Kafka Streams.
 *
 * @param properties by Kafka's own names, with dots
 */
public record KafkaSettings(Map<String, String> properties) {
    /** A broker on this machine. */
    public static final KafkaSettings DEFAULTS =
            new KafkaSettings(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092"));

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /** The brokers to ask first. */
    public String bootstrapServers() {
        return properties.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "");
    }

    /** The same with one property more. */
    public KafkaSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new KafkaSettings(more);
    }

    /** The properties without the values that must not be printed. */
    @Override
    public String toString() {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + (isSecret(entry.getKey()) ? "***" : entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("jaas")
                || lower.contains("secret")
                || lower.endsWith(".key")
                || lower.contains("certificate");
    }
}
