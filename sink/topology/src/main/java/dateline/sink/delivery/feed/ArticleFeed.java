package dateline.sink.delivery.feed;

import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * All published articles, as they come. Read once from Kafka for any number of subscriptions, each at its own pace.
 * Thread-safe.
 */
public final class ArticleFeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of each partition this many records are read again at the start, for readers that come back after a restart. */
    private static final int HEAD_START = 256;

    private final Recent recent;
    private final History history;
    private final TopicReader reader;
    private final String id;

    private ArticleFeed(Recent recent, History history, TopicReader reader, String id) {
        this.recent = recent;
        this.history = history;
        this.reader = reader;
        this.id = id;
    }

    /**
     * Begins to read.
     *
     * @param prefix what the topic's name begins with
     * @param failed is told once where reading broke
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static ArticleFeed start(Broker broker, String prefix, java.util.function.Consumer<Throwable> failed) {
        Topic<ArticleEvent> topic = ArticleEvent.TOPIC.under(prefix);
        Consumer<String, byte[]> consumer = broker.reader();
        List<TopicPartition> partitions = TopicReader.partitions(consumer, topic.name());
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> last = consumer.endOffsets(partitions, PATIENCE);
        ToLongFunction<TopicPartition> start =
                partition -> Math.max(offset(first, partition), offset(last, partition) - HEAD_START);
        partitions.forEach(partition -> consumer.seek(partition, start.applyAsLong(partition)));
        String id = broker.idOf(topic.name());
        Recent recent =
                new Recent(cursor(id, partitions, start), cursor(id, partitions, partition -> offset(last, partition)));
        TopicReader reader = TopicReader.start(
                "articles", consumer, (records, positions) -> recent.append(Entries.of(records)), failed);
        return new ArticleFeed(recent, new History(broker, partitions), reader, id);
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private static Cursor cursor(
            String id, Collection<TopicPartition> partitions, ToLongFunction<TopicPartition> offset) {
        return Cursor.of(id, partitions.stream().mapToLong(offset).boxed().toList());
    }

    /** After everything that was published so far. */
    public Cursor end() {
        return recent.end();
    }

    /**
     * Before everything that the topic keeps now.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached
     */
    public Cursor beginning() {
        return Cursor.of(id, history.beginning());
    }

    /**
     * The cursor that is written so; {@code beginning} is one.
     *
     * @throws IllegalArgumentException where it is none
     * @throws ForeignCursorException where it is not of this topic
     */
    public Cursor at(String text) {
        return text.equals("beginning") ? beginning() : from(Cursor.parse(text)).cursor();
    }

    /**
     * Reads on from a cursor.
     *
     * @throws ForeignCursorException where it was not made by this feed, or by one of another instance
     */
    public Subscription from(Cursor cursor) {
        Cursor end = recent.end();
        if (!cursor.topic().equals(end.topic())
                || cursor.offsets().size() > end.offsets().size()) {
            throw new ForeignCursorException(cursor);
        }
        return new Subscription(recent, history, cursor);
    }

    @Override
    public void close() {
        recent.close();
        reader.close();
        history.close();
    }
}
