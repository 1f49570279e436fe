package dateline.sink.delivery.index;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.feed.TopicReader;
import dateline.sink.delivery.feed.Unreadable;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.events.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the topics. What it takes is durable after some seconds. It is made visible when somebody
 * asks: that costs as much as to take a dozen articles, and leaves a segment that must be merged. Thread-safe.
 */
final class Indexer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How far behind the topics an answer may be, beside what is not read yet and while nothing holds up writing. */
    private static final Duration STALE = Duration.ofMillis(200);

    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(1);

    private final Store store;
    private final Duration window;
    private final InstantSource clock;
    private final Topic<ArticleEvent> articles;
    private final Topic<Story> stories;
    private final Topic<Trend> trends;

    private Map<String, String> topicIds = Map.of();
    private Map<TopicPartition, Long> target = Map.of();
    private boolean uncommitted;
    private Instant nextCommit = Instant.EPOCH;
    private Instant nextPrune = Instant.EPOCH;
    private volatile boolean caughtUp;
    private @Nullable TopicReader reader;

    private final ReentrantLock lock = new ReentrantLock();
    // Written under the lock.
    private Map<TopicPartition, Long> taken = Map.of();
    private volatile Map<TopicPartition, Long> visible = Map.of();
    private volatile boolean unseen;
    private volatile long refreshed = System.nanoTime();

    Indexer(Store store, Duration window, InstantSource clock, String prefix) {
        this.store = store;
        this.window = window;
        this.clock = clock;
        this.articles = ArticleEvent.TOPIC.under(prefix);
        this.stories = Story.TOPIC.under(prefix);
        this.trends = Trend.TOPIC.under(prefix);
    }

    /** Whether everything is indexed that was there at the start. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** Before whatever of the articles a question that is asked from now on may not find yet. */
    Cursor cursor() {
        List<Long> offsets = visible.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(articles.name()))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().partition()))
                .map(Map.Entry::getValue)
                .toList();
        return Cursor.of(requireNonNull(topicIds.get(articles.name()), "topic id"), offsets);
    }

    void start(Broker broker, java.util.function.Consumer<Throwable> failed) {
        List<String> names = List.of(articles.name(), stories.name(), trends.name());
        topicIds = names.stream().collect(Collectors.toMap(Function.identity(), broker::idOf));
        Consumer<String, byte[]> consumer = broker.reader();
        List<TopicPartition> partitions = names.stream()
                .flatMap(name -> TopicReader.partitions(consumer, name).stream())
                .toList();
        consumer.assign(partitions);
        Optional<Positions> committed = Positions.read(store.userData(), topicIds);
        if (committed.isEmpty()) {
            store.clear();
        }
        Map<TopicPartition, Long> known =
                committed.map(Positions::offsets).orElseGet(() -> windowStart(consumer, partitions));
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> starts = partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> Math.max(known.getOrDefault(partition, 0L), first.getOrDefault(partition, 0L))));
        starts.forEach(consumer::seek);
        took(starts, false);
        target = consumer.endOffsets(partitions, PATIENCE);
        reader = TopicReader.start("index", consumer, this::take, failed);
    }

    /** Of stories everything counts that the topic keeps: one that is old may go on. */
    private Map<TopicPartition, Long> windowStart(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        long since = clock.instant().minus(window).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream()
                .filter(partition -> !partition.topic().equals(stories.name()))
                .collect(Collectors.toMap(Function.identity(), _ -> since));
        Map<TopicPartition, Long> starts = new HashMap<>();
        consumer.offsetsForTimes(times, PATIENCE).forEach((partition, found) -> starts.put(partition, offset(found)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        starts.replaceAll((partition, offset) -> offset < 0 ? ends.get(partition) : offset);
        return starts;
    }

    /** −1 where nothing is that young. */
    private static long offset(@Nullable OffsetAndTimestamp found) {
        return found == null ? -1 : found.offset();
    }

    private void take(List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> positions) {
        records.forEach(this::index);
        took(positions, !records.isEmpty());
        uncommitted |= !records.isEmpty();
        Instant now = clock.instant();
        if (now.isAfter(nextPrune)) {
            store.remove(Queries.recordedBefore(now.minus(window)));
            nextPrune = now.plus(PRUNE_INTERVAL);
        }
        if (uncommitted && now.isAfter(nextCommit)) {
            store.commit(new Positions(topicIds, positions).userData());
            locked(this::show); // which also lets go of the files of merged segments
            uncommitted = false;
            nextCommit = now.plus(COMMIT_INTERVAL);
        }
        if (!caughtUp && isBeyond(target, positions)) {
            locked(this::show);
            caughtUp = true;
        }
    }

    private static boolean isBeyond(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private void took(Map<TopicPartition, Long> positions, boolean isNews) {
        locked(() -> {
            taken = positions;
            unseen = unseen || isNews;
            if (!unseen) {
                visible = positions;
            }
        });
    }

    /**
     * Makes what was taken visible, unless that was done a moment ago. A question does not wait long for the writer, which
     * a disk may hold up: it is answered from what is visible.
     */
    void refresh() {
        if (isStale() && isLockedInTime()) {
            try {
                if (isStale()) {
                    show();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isLockedInTime() {
        try {
            return lock.tryLock(STALE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a question that is asked now wants more to be made visible. */
    boolean isStale() {
        return unseen && System.nanoTime() - refreshed >= STALE.toNanos();
    }

    private void show() {
        store.refresh();
        visible = taken;
        unseen = false;
        refreshed = System.nanoTime();
    }

    /** Changes something while nothing is made visible; questions go on. */
    void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private void index(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(articles.name())) {
                index(record, articles, event -> put(event, record));
            } else if (record.topic().equals(stories.name())) {
                index(
                        record,
                        stories,
                        story -> store.put(
                                Documents.STORY + "/" + story.id(),
                                Documents.of(story, record.value(), record.timestamp())));
            } else {
                index(
                        record,
                        trends,
                        trend -> store.put(
                                Documents.TREND + "/" + trend.key(),
                                Documents.of(trend, record.value(), record.timestamp())));
            }
        } catch (SerializationException e) {
            Unreadable.skip(record, e);
        }
    }

    /** Nobody may see two versions that stand. */
    private void put(ArticleEvent event, ConsumerRecord<String, byte[]> record) {
        Document document = Documents.of(event, record.value(), record.timestamp());
        locked(() -> {
            store.put(Documents.key(event), document);
            if (event.previousVersion() != null) {
                store.mark(Documents.key(event.article().id(), event.previousVersion()), Documents.LATEST, 0);
            }
        });
    }

    private <T> void index(ConsumerRecord<String, byte[]> record, Topic<T> topic, java.util.function.Consumer<T> put) {
        T value = topic.serde().deserializer().deserialize(topic.name(), record.value());
        if (value == null) {
            String kind = topic.name().equals(stories.name()) ? Documents.STORY : Documents.TREND;
            store.remove(Queries.term(Documents.KEY, kind + "/" + record.key()));
        } else {
            put.accept(value);
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
