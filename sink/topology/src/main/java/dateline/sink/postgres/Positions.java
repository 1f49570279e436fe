package dateline.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Where each partition is to be read on from, kept in the database. For one thread. */
final class Positions {
    private static final String KNOWN = "SELECT next_offset FROM position WHERE topic = ? AND part = ?";
    private static final String FIRST =
            "INSERT INTO position (topic, part, next_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String NEXT =
            "UPDATE position SET next_offset = ? WHERE topic = ? AND part = ? AND next_offset = ?";

    private final Connection connection;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    Positions(Connection connection) {
        this.connection = connection;
    }

    /** The position of a partition that is read from now on; 0 where it never was. */
    long take(TopicPartition partition) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(FIRST);
                PreparedStatement known = connection.prepareStatement(KNOWN)) {
            first.setString(1, partition.topic());
            first.setInt(2, partition.partition());
            first.setLong(3, 0);
            first.executeUpdate();
            known.setString(1, partition.topic());
            known.setInt(2, partition.partition());
            try (ResultSet row = known.executeQuery()) {
                row.next();
                read.put(partition, row.getLong(1));
            }
            connection.commit();
        }
        return read.getOrDefault(partition, 0L);
    }

    void leave(Set<TopicPartition> partitions) {
        read.keySet().removeAll(partitions);
    }

    /**
     * Moves a partition on, in the transaction that is open.
     *
     * @throws PostgresException if another instance has moved it meanwhile: what was read here must not be written
     */
    void move(TopicPartition partition, long next) throws SQLException {
        long before = read.getOrDefault(partition, 0L);
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, next);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.setLong(4, before);
            if (statement.executeUpdate() != 1) {
                throw new PostgresException(
                        "position of " + partition + " is no longer " + before + ": another instance writes it, too");
            }
        }
        read.put(partition, next);
    }
}
