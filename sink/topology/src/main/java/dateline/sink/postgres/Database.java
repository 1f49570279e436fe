package dateline.sink.postgres;

import dateline.sink.delivery.feed.Unreadable;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A database that has the schema of this version. Whatever is written moves the positions of the topics in the same
 * transaction. For one thread.
 */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:dateline/sink/postgres/migrations";

    private final Connection connection;
    private final Statements statements;
    private final Positions positions;
    private final String articles;

    private Database(Connection connection, String prefix) throws SQLException {
        this.connection = connection;
        this.statements = new Statements(connection);
        this.positions = new Positions(connection);
        this.articles = ArticleEvent.TOPIC.under(prefix).name();
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @param prefix of the topics' names
     * @throws PostgresException if the database cannot be reached or refuses
     */
    static Database open(PostgresUrl url, String prefix) {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(url.jdbc(), url.user(), url.password())
                    .locations(MIGRATIONS)
                    .table("schema_history")
                    .baselineOnMigrate(false)
                    .load()
                    .migrate();
            Connection connection = DriverManager.getConnection(url.jdbc(), url.connection());
            connection.setAutoCommit(false);
            return new Database(connection, prefix);
        } catch (FlywayException | SQLException e) {
            throw new PostgresException("cannot use the database " + url, e);
        }
    }

    /** Where to read a partition on from. */
    long take(TopicPartition partition) {
        try {
            return positions.take(partition);
        } catch (SQLException e) {
            throw new PostgresException("cannot read the position of " + partition, e);
        }
    }

    /** Another instance reads them now. */
    void leave(Set<TopicPartition> partitions) {
        positions.leave(partitions);
    }

    /** Writes records of articles and stories, all that can be read or none. */
    void write(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                add(record);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
            statements.send();
            for (Map.Entry<TopicPartition, Long> move : next.entrySet()) {
                positions.move(move.getKey(), move.getValue());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new PostgresException("cannot write up to " + next, e);
        }
    }

    /** What cannot be read is skipped: whoever else wrote to the topic does not stop the news. */
    private void add(ConsumerRecord<String, byte[]> record) throws SQLException {
        try {
            if (record.topic().equals(articles)) {
                addArticle(record);
            } else {
                addStory(record);
            }
        } catch (SerializationException e) {
            Unreadable.skip(record, e);
        }
    }

    private void addArticle(ConsumerRecord<String, byte[]> record) throws SQLException {
        ArticleEvent event = ArticleEvent.TOPIC.serde().deserializer().deserialize(record.topic(), record.value());
        if (event != null) {
            statements.add(event, json(record));
        }
    }

    private void addStory(ConsumerRecord<String, byte[]> record) throws SQLException {
        Story story = Story.TOPIC.serde().deserializer().deserialize(record.topic(), record.value());
        if (story == null) {
            statements.endStory(record.key());
        } else {
            statements.add(story, json(record));
        }
    }

    private static String json(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** Gives up what is being written, whatever the server does. May be called by any thread. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new PostgresException("cannot leave the database", e);
        }
    }

    @Override
    public void close() {
        try (connection;
                statements) {
            connection.rollback();
        } catch (SQLException e) {
            throw new PostgresException("cannot leave the database", e);
        }
    }
}
