package dateline.deploy.runtime;

import dateline.ingest.events.Topic;
import dateline.ingest.events.Topic.Retention;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Where records go that can never be processed: the topic, and the headers that tell why and whence. The header names
 * are those of Kafka Streams' own dead letter queue (KIP-1034), so that its tools understand them.
 */
public final class DeadLetters {
    /** Key and value: as the record's. */
    public static final Topic<byte[]> TOPIC = new Topic<>("dead-letters", Serdes.ByteArray(), Retention.BY_AGE);

    /** Class of the failure. */
    public static final String EXCEPTION = "__streams.errors.exception";
    /** Message of the failure. */
    public static final String MESSAGE = "__streams.errors.message";
    /** Stack trace of the failure, shortened. */
    public static final String STACKTRACE = "__streams.errors.stacktrace";
    /** Topic that the record came from. */
    public static final String ORIGIN_TOPIC = "__streams.errors.topic";
    /** Partition that the record came from. */
    public static final String ORIGIN_PARTITION = "__streams.errors.partition";
    /** Offset that the record came from. */
    public static final String ORIGIN_OFFSET = "__streams.errors.offset";
    /** Stage that could not process the record. */
    public static final String STAGE = "dateline.stage";
    /** Step that failed: deserialization, processing or production. */
    public static final String CAUSE = "dateline.cause";

    private DeadLetters() {}
}
