package dateline.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.feed.Broker;
import dateline.sink.lateness.Lateness;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Topics in memory, with as many readers as one likes. Offsets rise by two, as between transactions. Thread-safe. */
public final class FakeBroker implements Broker {
    private static final int MOST_AT_ONCE = 50;

    private final int partitions;
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> logs = new HashMap<>();
    private final Map<TopicPartition, Long> first = new HashMap<>();
    private String generation = "abcdefgh";
    private int readers;
    private int openReaders;
    private String away = "";
    private int refusals;

    public FakeBroker(int partitions) {
        this.partitions = partitions;
    }

    /** Appends a record that was recorded at a moment, and tells its offset. */
    public long append(String topic, int partition, String key, byte[] value, long timestamp) {
        return append(topic, partition, key, value, timestamp, new RecordHeaders());
    }

    private synchronized long append(
            String topic, int partition, String key, byte[] value, long timestamp, Headers headers) {
        List<ConsumerRecord<String, byte[]>> log =
                logs.computeIfAbsent(new TopicPartition(topic, partition), _ -> new ArrayList<>());
        long offset = log.size() * 2L;
        log.add(new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                Optional.empty()));
        notifyAll();
        return offset;
    }

    /** Publishes a version now, in its id's partition. */
    public void publish(News news) {
        int partition = Math.floorMod(news.id().hashCode(), partitions);
        append(
                "news.articles",
                partition,
                news.id(),
                news.json(),
                news.created().toEpochMilli(),
                new RecordHeaders()
                        .add(Lateness.PUBLISHED_AT, Instant.now().toString().getBytes(UTF_8)));
    }

    /** Forgets records before an offset, as retention does. */
    public synchronized void forget(String topic, int partition, long before) {
        first.put(new TopicPartition(topic, partition), before);
    }

    /** Makes the topics anew. */
    public synchronized void reset() {
        logs.clear();
        generation = "hgfedcba";
    }

    /** From now on nobody learns where a topic begins, nor writes to it. */
    public synchronized void refuse(String topic) {
        away = topic;
        refusals = 0;
    }

    /** Refuses no more. */
    public synchronized void comeBack() {
        away = "";
    }

    /** How often it has refused. */
    public synchronized int refusals() {
        return refusals;
    }

    private boolean isRefused(String topic) {
        boolean refused = topic.equals(away);
        refusals += refused ? 1 : 0;
        return refused;
    }

    /** How many readers were made and are not closed. */
    public synchronized int openReaders() {
        return openReaders;
    }

    /** How many readers were made. */
    public synchronized int readers() {
        return readers;
    }

    @Override
    public synchronized String idOf(String topic) {
        return generation + topic;
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized Consumer<String, byte[]> reader() {
        readers++;
        openReaders++;
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                FakeBroker.class.getClassLoader(), new Class<?>[] {Consumer.class}, new Reader());
    }

    @Override
    public Consumer<String, byte[]> member(String group) {
        return reader();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> writer() {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                FakeBroker.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("send")) {
                        return null;
                    }
                    return write((ProducerRecord<String, byte[]>) arguments[0]);
                });
    }

    private synchronized Future<RecordMetadata> write(ProducerRecord<String, byte[]> record) {
        if (isRefused(record.topic())) {
            return CompletableFuture.failedFuture(new TimeoutException("the broker is away"));
        }
        int partition = Math.floorMod(record.key().hashCode(), partitions);
        long offset = append(record.topic(), partition, record.key(), record.value(), 0);
        TopicPartition place = new TopicPartition(record.topic(), partition);
        return CompletableFuture.completedFuture(new RecordMetadata(place, offset, 0, 0, 0, 0));
    }

    private long end(TopicPartition partition) {
        return logs.getOrDefault(partition, List.of()).size() * 2L;
    }

    private final class Reader implements InvocationHandler {
        private final Map<TopicPartition, Long> positions = new HashMap<>();
        private boolean woken;

        @Override
        @SuppressWarnings("unchecked")
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            synchronized (FakeBroker.this) {
                return switch (method.getName()) {
                    case "partitionsFor" -> partitionsFor((String) arguments[0]);
                    case "assign" -> {
                        positions.keySet().retainAll((Collection<TopicPartition>) arguments[0]);
                        ((Collection<TopicPartition>) arguments[0]).forEach(each -> positions.putIfAbsent(each, 0L));
                        yield null;
                    }
                    case "subscribe" -> {
                        String topic =
                                ((Collection<String>) arguments[0]).iterator().next();
                        IntStream.range(0, partitions)
                                .forEach(each -> positions.put(new TopicPartition(topic, each), 0L));
                        yield null;
                    }
                    case "assignment" -> Map.copyOf(positions).keySet();
                    case "seek" -> positions.put((TopicPartition) arguments[0], (Long) arguments[1]);
                    case "position" -> positions.get((TopicPartition) arguments[0]);
                    case "beginningOffsets" -> beginning((Collection<TopicPartition>) arguments[0]);
                    case "endOffsets" -> offsets((Collection<TopicPartition>) arguments[0], FakeBroker.this::end);
                    case "offsetsForTimes" -> forTimes((Map<TopicPartition, Long>) arguments[0]);
                    case "poll" -> poll((Duration) arguments[0]);
                    case "wakeup" -> {
                        woken = true;
                        FakeBroker.this.notifyAll();
                        yield null;
                    }
                    case "close" -> {
                        openReaders--;
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                };
            }
        }

        private List<PartitionInfo> partitionsFor(String topic) {
            return IntStream.range(0, partitions)
                    .mapToObj(each -> new PartitionInfo(topic, each, null, null, null))
                    .toList();
        }

        private Map<TopicPartition, Long> beginning(Collection<TopicPartition> asked) {
            if (asked.stream().anyMatch(partition -> isRefused(partition.topic()))) {
                throw new TimeoutException("the broker is away");
            }
            return offsets(asked, each -> first.getOrDefault(each, 0L));
        }

        private Map<TopicPartition, Long> offsets(
                Collection<TopicPartition> asked, Function<TopicPartition, Long> offset) {
            return asked.stream().collect(Collectors.toMap(Function.identity(), offset));
        }

        private Map<TopicPartition, OffsetAndTimestamp> forTimes(Map<TopicPartition, Long> asked) {
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            asked.forEach((partition, time) -> found.put(
                    partition,
                    logs.getOrDefault(partition, List.of()).stream()
                            .filter(record -> record.timestamp() >= time)
                            .findFirst()
                            .map(record -> new OffsetAndTimestamp(record.offset(), record.timestamp()))
                            .orElse(null)));
            return found;
        }

        private ConsumerRecords<String, byte[]> poll(Duration patience) throws InterruptedException {
            if (positions.keySet().stream().allMatch(each -> positions.get(each) >= end(each)) && !woken) {
                FakeBroker.this.wait(Math.min(20, patience.toMillis()));
            }
            if (woken) {
                throw new WakeupException();
            }
            Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> found = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
            positions.replaceAll((partition, position) -> {
                List<ConsumerRecord<String, byte[]>> records = logs.getOrDefault(partition, List.of()).stream()
                        .filter(record -> record.offset() >= position)
                        .limit(MOST_AT_ONCE)
                        .toList();
                found.put(partition, records);
                long after = records.isEmpty()
                        ? Math.max(position, end(partition))
                        : records.getLast().offset() + 2;
                next.put(partition, new OffsetAndMetadata(after));
                return after;
            });
            return new ConsumerRecords<>(found, next);
        }
    }
}
