package dateline.deploy.runtime;

/** What differs between a topic as it is and as Dateline wants it. */
public sealed interface TopicChange {
    /** The topic's full name. */
    String topic();

    /**
     * It does not exist.
     *
     * @param topic full name
     * @param partitions how many it will have
     * @param replication copies of each; −1: the broker's default
     */
    record Create(String topic, int partitions, int replication) implements TopicChange {}

    /**
     * A property has another value.
     *
     * @param topic full name
     * @param property Kafka's name for it
     * @param from its value now
     * @param to the value it will have
     */
    record Configure(String topic, String property, String from, String to) implements TopicChange {}

    /**
     * It has another number of partitions than the settings say. That stays: keys would move to other partitions, away
     * from what is known of them.
     *
     * @param topic full name
     * @param partitions how many it has
     * @param wanted how many the settings say
     */
    record Keep(String topic, int partitions, int wanted) implements TopicChange {}
}
