package dateline.sink.postgres;

import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.lateness.Lateness;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies articles and stories into a database, on a thread of its own. Where to read on stands in the database and moves
 * with what was written, so nothing is lost or doubled whatever is killed; of several instances each writes the
 * partitions that its group gives it, and one that is late finds its position moved and stops. Thread-safe.
 */
public final class PostgresWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWriter.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader;
    private final Database database;
    private final List<String> topics;
    private final Lateness lateness;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean closed;

    private PostgresWriter(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader,
            Database database,
            String prefix,
            Lateness lateness,
            Consumer<Throwable> failed) {
        this.reader = reader;
        this.database = database;
        this.topics = topics().stream().map(topic -> topic.under(prefix).name()).toList();
        this.lateness = lateness;
        this.failed = failed;
        this.thread = Thread.ofPlatform()
                .name("postgres-writer")
                .uncaughtExceptionHandler((_, cause) -> ended(cause))
                .unstarted(this::run);
    }

    /** What is read, without prefix. */
    public static List<Topic<?>> topics() {
        return List.of(ArticleEvent.TOPIC, Story.TOPIC);
    }

    /**
     * Brings the schema up to date and begins to write.
     *
     * @param url where the database is
     * @param prefix of the topics' names
     * @param reader reads committed records as a member of a group, and commits nothing; closed with this, or where this cannot begin
     * @param lateness measures how soon versions are in the database
     * @param failed is told when the world failed: database or broker
     * @throws PostgresException if the database cannot be reached or refuses
     */
    public static PostgresWriter start(
            PostgresUrl url,
            String prefix,
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader,
            Lateness lateness,
            Consumer<Throwable> failed) {
        try {
            PostgresWriter writer = new PostgresWriter(reader, Database.open(url, prefix), prefix, lateness, failed);
            writer.thread.start();
            return writer;
        } catch (PostgresException e) {
            reader.close();
            throw e;
        }
    }

    private void run() {
        try (reader;
                database) {
            Lateness.Taker taker = lateness.taker();
            reader.subscribe(topics, new Assignment());
            while (!closed) {
                ConsumerRecords<String, byte[]> records = reader.poll(POLL);
                if (!records.isEmpty()) {
                    database.write(records);
                    records.forEach(record -> taker.took(Lateness.publishedAt(record.headers())));
                }
            }
        }
    }

    /** Whatever ended it, nobody writes any more. A wake-up or an abort while closing is no failure. */
    private void ended(Throwable cause) {
        if (!closed) {
            failed.accept(cause);
        }
    }

    /** Each partition is read on from where the database is. */
    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> reader.seek(partition, database.take(partition)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            database.leave(Set.copyOf(partitions));
        }
    }

    /** Ends after what is being written; where the database does not take that in time, it is written after the next start. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    void close(Duration patience) {
        closed = true;
        reader.wakeup();
        try {
            if (!thread.join(patience)) {
                LOG.atWarn().addKeyValue("seconds", patience.toSeconds()).log("database does not answer, leaving it");
                database.abort();
                thread.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
