package dateline.deploy.runtime;

import dateline.ingest.events.Topic;

/**
 * How Dateline's topics are named and made.
 *
 * @param prefix what every topic's name begins with; may be empty
 * @param partitions partitions of a topic that Dateline creates
 * @param replication copies of each partition; −1: the broker's default
 */
public record TopicSettings(String prefix, int partitions, int replication) {
    /** Four partitions under {@code news.} with the broker's replication. */
    public static final TopicSettings DEFAULTS = new TopicSettings("news.", 4, -1);

    public TopicSettings {
        if (!prefix.matches("[a-zA-Z0-9._-]{0,100}")) {
            throw new IllegalArgumentException(
                    "topic prefix must be letters, digits, dots, hyphens and underscores but is '" + prefix + "'");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be positive but is " + partitions);
        }
        if (replication < 1 && replication != -1) {
            throw new IllegalArgumentException("replication must be positive or -1 but is " + replication);
        }
    }

    /** How many partitions a topic is to have. */
    int partitions(Topic<?> topic) {
        return switch (topic.spread()) {
            case AS_SET -> partitions;
            case ONE_PARTITION -> 1;
        };
    }
}
