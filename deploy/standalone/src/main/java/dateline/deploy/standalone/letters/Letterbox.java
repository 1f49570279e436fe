package dateline.deploy.standalone.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The dead letters of one installation. A letter that was put back is crossed out by a note in the same topic, written
 * in the transaction that put it back, so that nothing goes back twice. For one thread.
 */
public final class Letterbox {
    private static final String REDRIVEN = "dateline.redriven";

    private final KafkaSettings kafka;
    private final String prefix;
    private final String topic;

    public Letterbox(KafkaSettings kafka, String prefix) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.topic = DeadLetters.TOPIC.under(prefix).name();
    }

    /** The letters that were put back. */
    public Set<LetterId> redriven() {
        Set<LetterId> redriven = new HashSet<>();
        scan(record -> {
            if (isNote(record)) {
                redriven.add(crossedOut(record));
            }
        });
        return redriven;
    }

    /** The letters that were not put back, and when each came. */
    public Map<LetterId, Instant> waiting() {
        Map<LetterId, Instant> waiting = new HashMap<>();
        Set<LetterId> redriven = new HashSet<>();
        scan(record -> {
            if (isNote(record)) {
                redriven.add(crossedOut(record));
            } else {
                Letter letter = new Letter(record);
                waiting.put(letter.id(), letter.time());
            }
        });
        waiting.keySet().removeAll(redriven);
        return waiting;
    }

    /** Hands on every letter, those that were put back too, oldest first within a partition. */
    public void forEach(Consumer<Letter> visitor) {
        scan(record -> {
            if (!isNote(record)) {
                visitor.accept(new Letter(record));
            }
        });
    }

    /** Puts a letter's record back into its partition and crosses the letter out, both or neither. */
    public final class Redrive implements AutoCloseable {
        private final KafkaProducer<byte[], byte[]> producer =
                Clients.transactionalProducer(kafka, prefix + "dead-letters-redrive");

        /** Read once the producer has ended what one before left open; until then it is not certain what was put back. */
        private final Set<LetterId> done = redriven();

        /** Whether a letter was put back. */
        public boolean isDone(Letter letter) {
            return done.contains(letter.id());
        }

        /**
         * Puts one letter back.
         *
         * @throws IllegalArgumentException if it has no origin
         */
        public void accept(Letter letter) {
            Origin origin = letter.origin()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "dead letter " + letter.id() + " came from no topic and cannot be put back"));
            Header note = new RecordHeader(REDRIVEN, letter.id().toString().getBytes(UTF_8));
            List<Header> headers = new ArrayList<>(letter.headers());
            headers.removeIf(header -> header.key().equals(REDRIVEN));
            headers.add(note);
            producer.beginTransaction();
            // The commit fails where one of them does.
            var _ = producer.send(new ProducerRecord<>(
                    origin.topic(), origin.partition(), null, letter.key(), letter.value(), headers));
            // Behind the letter in its partition, so that the broker deletes it no sooner.
            var _ = producer.send(
                    new ProducerRecord<>(topic, letter.id().partition(), null, null, null, List.of(note)));
            producer.commitTransaction();
            done.add(letter.id());
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    /** A note has no stage: only what a stage could not process is a letter. */
    private static boolean isNote(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(REDRIVEN) != null && record.headers().lastHeader(DeadLetters.STAGE) == null;
    }

    private static LetterId crossedOut(ConsumerRecord<byte[], byte[]> note) {
        return LetterId.of(new String(note.headers().lastHeader(REDRIVEN).value(), UTF_8));
    }

    private void scan(Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                Clients.consumer(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicScan.forEach(consumer, topic, visitor);
        }
    }
}
