package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A Kafka topic and the type of its values; keys are strings. Declared once, without prefix, at the event that it
 * carries; used {@linkplain #under under} the prefix that the operator set.
 *
 * @param name name of the topic, for example {@code pages} or, under its prefix, {@code news.pages}
 * @param serde writes and reads the values
 * @param retention which records the broker keeps
 * @param spread over how many partitions the records lie
 */
public record Topic<T>(String name, Serde<T> serde, Retention retention, Spread spread) {
    /**
     * Longest key and value that any topic takes, in bytes, before compression. It leaves room for the largest page
     * that ingest keeps, and stays below the size of a request.
     */
    public static final int MAXIMUM_RECORD_BYTES = 8 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

    /** Which records the broker keeps. */
    public enum Retention {
        /** Records are deleted as they age. */
        BY_AGE,
        /** The last record of each key is kept for ever. */
        LATEST_PER_KEY,
        /** The last record of each key is kept until it has aged. */
        LATEST_WHILE_YOUNG,
        /**
         * Records are on their way between the tasks of a stage. Their time is that of the news, which an archive may have
         * kept for years, so that they must not age before they are read: only their size is bounded.
         */
        IN_TRANSIT
    }

    /** Over how many partitions the records of a topic lie. */
    public enum Spread {
        /** As many as the operator set. */
        AS_SET,
        /** One, because one task must see all of them in order. */
        ONE_PARTITION
    }

    public Topic {
        requireNonNull(serde, "serde");
        requireNonNull(retention, "retention");
        requireNonNull(spread, "spread");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("topic name must match " + NAME + " but is '" + name + "'");
        }
    }

    /** A topic of as many partitions as the operator sets. */
    public Topic(String name, Serde<T> serde, Retention retention) {
        this(name, serde, retention, Spread.AS_SET);
    }

    /** A topic of JSON values whose records age. */
    public static <T> Topic<T> of(String name, Class<T> type) {
        return new Topic<>(name, new JsonSerde<>(type), Retention.BY_AGE);
    }

    /** A topic of JSON values of which the last of each key is kept. */
    public static <T> Topic<T> compacted(String name, Class<T> type) {
        return new Topic<>(name, new JsonSerde<>(type), Retention.LATEST_PER_KEY);
    }

    /** A topic of JSON values of which the last of each key is kept until it has aged. */
    public static <T> Topic<T> compactedWhileYoung(String name, Class<T> type) {
        return new Topic<>(name, new JsonSerde<>(type), Retention.LATEST_WHILE_YOUNG);
    }

    /** A topic of JSON values that are on their way between the tasks of a stage. */
    public static <T> Topic<T> inTransit(String name, Class<T> type) {
        return new Topic<>(name, new JsonSerde<>(type), Retention.IN_TRANSIT);
    }

    /** The same topic under a prefix such as {@code news.}; the prefix may be empty. */
    public Topic<T> under(String prefix) {
        return new Topic<>(prefix + name, serde, retention, spread);
    }

    /** The topic of the same values that holds only one kind of them, such as {@code articles.middle-east}. */
    public Topic<T> of(String kind) {
        return new Topic<>(name + "." + kind, serde, retention, spread);
    }

    /** The same topic on one partition, whatever the operator sets. */
    public Topic<T> onOnePartition() {
        return new Topic<>(name, serde, retention, Spread.ONE_PARTITION);
    }

    /** Writes and reads the keys. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }
}
