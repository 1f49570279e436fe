package dateline.deploy.standalone.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.JsonSerde;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lay on a topic, its changelogs included; kept as a line of JSON, with bytes in Base64.
 *
 * @param topic full name
 * @param timestamp in milliseconds
 * @param key its bytes
 * @param value its bytes; absent: a tombstone
 * @param headers their bytes by name
 */
record Kept(String topic, long timestamp, byte[] key, byte @Nullable [] value, Map<String, byte[]> headers) {
    Kept {
        headers = headers == null ? Map.of() : new TreeMap<>(headers);
    }

    static Kept of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Kept(record.topic(), record.timestamp(), record.key(), record.value(), headers);
    }

    ProducerRecord<byte[], byte[]> again() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, 0, timestamp, key, value);
        headers.forEach((name, bytes) -> record.headers().add(name, bytes));
        return record;
    }

    boolean isChangelog() {
        return topic.endsWith("-changelog");
    }

    static List<Kept> read(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return lines.lines()
                    .map(line -> JsonSerde.mapper().readValue(line, Kept.class))
                    .toList();
        }
    }

    static void write(List<Kept> records, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
            for (Kept record : records) {
                writer.write(JsonSerde.mapper().writeValueAsString(record));
                writer.write('\n');
            }
        }
    }
}
