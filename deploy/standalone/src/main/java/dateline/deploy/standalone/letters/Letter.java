package dateline.deploy.standalone.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.deploy.runtime.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** One record that could not be processed, with what is known of why. */
public final class Letter {
    private static final Set<String> OURS = Set.of(
            DeadLetters.EXCEPTION,
            DeadLetters.MESSAGE,
            DeadLetters.STACKTRACE,
            DeadLetters.ORIGIN_TOPIC,
            DeadLetters.ORIGIN_PARTITION,
            DeadLetters.ORIGIN_OFFSET,
            DeadLetters.STAGE,
            DeadLetters.CAUSE);

    private final ConsumerRecord<byte[], byte[]> record;

    Letter(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    /** Where it lies among the dead letters. */
    public LetterId id() {
        return new LetterId(record.partition(), record.offset());
    }

    /** When it was put there. */
    public Instant time() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Stage that could not process it. */
    public String stage() {
        return header(DeadLetters.STAGE);
    }

    /** Step that failed: deserialization, processing or production. */
    public String cause() {
        return header(DeadLetters.CAUSE);
    }

    /** Class of the failure. */
    public String exception() {
        return header(DeadLetters.EXCEPTION);
    }

    /** Message of the failure. */
    public String message() {
        return header(DeadLetters.MESSAGE);
    }

    /** Stack trace of the failure, shortened. */
    public String stacktrace() {
        return header(DeadLetters.STACKTRACE);
    }

    /** Where the record lay; absent where a timer made it, which no redrive can bring back. */
    public Optional<Origin> origin() {
        String topic = header(DeadLetters.ORIGIN_TOPIC);
        return topic.isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin(
                        topic,
                        Integer.parseInt(header(DeadLetters.ORIGIN_PARTITION)),
                        Long.parseLong(header(DeadLetters.ORIGIN_OFFSET))));
    }

    /** The record's key, as it was. */
    public byte @Nullable [] key() {
        return record.key();
    }

    /** The record's value, as it was. */
    public byte @Nullable [] value() {
        return record.value();
    }

    /** The headers that the record came with. */
    public List<Header> headers() {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> !OURS.contains(header.key()))
                .toList();
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
