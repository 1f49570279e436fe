package dateline.deploy.standalone.archive;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reservation;
import dateline.ingest.events.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Writes pages out as WARC files, those left out of which no copy is to be kept. A file gets its name once it is whole,
 * and the names tell how far the archive has come, so that after a kill no page is missing and none is there twice. For
 * one thread.
 */
public final class Archive {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final Topic<RawPage> topic;
    private final String group;
    private final Limits limits;
    private final InstantSource clock;
    private final Map<Integer, ArchivePart> parts = new HashMap<>();
    private int written;
    private int leftOut;

    /**
     * When a file is long enough.
     *
     * @param bytes its length
     * @param age time since its first page
     */
    public record Limits(long bytes, Duration age) {
        public Limits {
            if (bytes < 1 || !age.isPositive()) {
                throw new IllegalArgumentException("limits must be positive but are " + bytes + " bytes and " + age);
            }
        }
    }

    public Archive(KafkaSettings kafka, String prefix, Limits limits, InstantSource clock) {
        this.group = prefix + "archive";
        this.kafka = kafka.with(ConsumerConfig.GROUP_ID_CONFIG, group);
        this.topic = RawPage.TOPIC.under(prefix);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Goes on from where the last one stopped.
     *
     * @param untilEnd ends at the last page that is there now; else goes on with those to come
     * @param goesOn asked between polls
     * @throws IOException if the folder cannot be written
     */
    public void run(Path directory, boolean untilEnd, BooleanSupplier goesOn) throws IOException {
        ArchiveFolder folder = new ArchiveFolder(directory);
        try (KafkaConsumer<byte[], byte[]> consumer =
                Clients.consumer(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            resume(consumer, partitions, folder);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (goesOn.getAsBoolean() && !(untilEnd && isAt(ends, consumer))) {
                for (ConsumerRecord<byte[], byte[]> page : consumer.poll(POLL)) {
                    write(page, folder);
                    finish(consumer, false);
                }
                finish(consumer, false); // those too that grew old while nothing came
            }
            finish(consumer, true);
        }
    }

    /** Pages written so far. */
    public int written() {
        return written;
    }

    /** Pages left out so far, because no copy of them is to be kept or because they are damaged. */
    public int leftOut() {
        return leftOut;
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name(), PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no topic " + topic.name() + " at " + kafka.bootstrapServers());
        }
        return partitions;
    }

    /** The broker knows how far the last one came, the folder too where that one was killed in between. */
    private void resume(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, ArchiveFolder folder)
            throws IOException {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions), PATIENCE);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions, PATIENCE);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata told = committed.get(partition);
            long known = Math.max(told == null ? 0 : told.offset(), folder.next(partition.partition()));
            consumer.seek(partition, Math.max(known, starts.getOrDefault(partition, 0L)));
        }
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void write(ConsumerRecord<byte[], byte[]> page, ArchiveFolder folder) throws IOException {
        if (!mayBeKept(page)) {
            leftOut++;
            return;
        }
        ArchivePart part = parts.get(page.partition());
        if (part == null) {
            part = ArchivePart.begin(folder, page.partition(), page.offset(), clock.instant());
            parts.put(page.partition(), part);
        }
        part.write(page.offset(), page.value());
        written++;
    }

    private boolean mayBeKept(ConsumerRecord<byte[], byte[]> record) {
        try {
            RawPage page = topic.serde().deserializer().deserialize(topic.name(), record.value());
            return page != null && !page.reservations().contains(Reservation.NOARCHIVE);
        } catch (SerializationException e) {
            return false; // the dead letters have it
        }
    }

    private void finish(KafkaConsumer<byte[], byte[]> consumer, boolean all) throws IOException {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        for (Map.Entry<Integer, ArchivePart> part : Map.copyOf(parts).entrySet()) {
            if (all || part.getValue().isFull(limits.bytes(), limits.age(), clock.instant())) {
                long next = part.getValue().finish();
                done.put(new TopicPartition(topic.name(), part.getKey()), new OffsetAndMetadata(next));
                parts.remove(part.getKey());
            }
        }
        if (!done.isEmpty()) {
            consumer.commitSync(done, PATIENCE);
        }
    }
}
