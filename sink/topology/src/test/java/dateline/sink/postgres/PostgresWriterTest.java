package dateline.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.sink.delivery.News;
import dateline.sink.lateness.Lateness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real server, which the tests start themselves; skipped where it does not start. */
class PostgresWriterTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.articles", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private EmbeddedPostgres server;
    private PostgresWriter writer;

    @BeforeEach
    void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            assumeTrue(false, "no PostgreSQL server starts here: " + e.getMessage());
        }
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        writer = PostgresWriter.start(
                new PostgresUrl(URI.create("postgresql://postgres@localhost:" + server.getPort() + "/postgres")),
                "news.",
                consumer,
                new Lateness("postgres", InstantSource.system(), new SimpleMeterRegistry()),
                failures::add);
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void writesWhatIsPublishedUntilItIsClosed() throws SQLException {
        publish();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            await().until(() -> count(statement, "version") == 1);
        }

        writer.close();

        assertThat(consumer.closed()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void endsThoughTheDatabaseDoesNotAnswer() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
            publish();
            await().until(() -> count(statement, "pg_locks WHERE NOT granted") == 1);

            writer.close(Duration.ofMillis(200));

            assertThat(consumer.closed()).isTrue();
            assertThat(failures).hasOnlyElementsOfType(PostgresException.class);
            connection.rollback();
            assertThat(count(statement, "version")).isZero();
        }
    }

    private void publish() {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.addRecord(new ConsumerRecord<>(
                    PARTITION.topic(),
                    PARTITION.partition(),
                    0,
                    "a",
                    News.plain("a").json()));
        });
    }

    private Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private static int count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getInt(1);
        }
    }
}
