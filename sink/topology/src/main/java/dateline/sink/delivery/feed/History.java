package dateline.sink.delivery.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads older entries from the topic itself, with a few consumers that all readers share. Thread-safe. */
final class History implements AutoCloseable {
    private static final int MOST_CONSUMERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Broker broker;
    private final List<TopicPartition> partitions;
    private final Semaphore free = new Semaphore(MOST_CONSUMERS, true);
    private final BlockingQueue<Consumer<String, byte[]>> idle = new LinkedBlockingQueue<>();
    private final Readings readings = new Readings();
    private volatile boolean closed;

    History(Broker broker, List<TopicPartition> partitions) {
        this.broker = broker;
        this.partitions = List.copyOf(partitions);
    }

    /**
     * What follows a cursor, one page of it.
     *
     * @throws FeedClosedException once this is closed
     */
    Batch read(Cursor cursor) throws InterruptedException {
        free.acquire();
        return asked(consumer -> read(consumer, cursor));
    }

    /** The offset of the oldest record that each partition keeps, or of the next where it keeps none. */
    List<Long> beginning() {
        free.acquireUninterruptibly();
        Map<TopicPartition, Long> first = asked(consumer -> consumer.beginningOffsets(partitions, PATIENCE));
        return partitions.stream()
                .map(partition -> first.getOrDefault(partition, 0L))
                .toList();
    }

    /** Asks a consumer, which is free, and lets go of it. */
    private <T> T asked(Function<Consumer<String, byte[]>, T> question) {
        try {
            if (closed) {
                throw new FeedClosedException();
            }
            Consumer<String, byte[]> known = idle.poll();
            return answered(known == null ? broker.reader() : known, question);
        } finally {
            free.release();
        }
    }

    /** An answer; its consumer is kept for the next one, unless it failed. */
    private <T> T answered(Consumer<String, byte[]> consumer, Function<Consumer<String, byte[]>, T> question) {
        boolean sound = false;
        try {
            T answer = question.apply(consumer);
            sound = true;
            return answer;
        } finally {
            if (sound) {
                idle.add(consumer);
            } else {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        }
    }

    private Batch read(Consumer<String, byte[]> consumer, Cursor cursor) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        long missed = 0;
        for (TopicPartition partition : partitions) {
            long wanted = cursor.offset(partition.partition());
            missed += Math.max(0, first.getOrDefault(partition, 0L) - wanted);
            consumer.seek(partition, Math.max(wanted, first.getOrDefault(partition, 0L)));
        }
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        Cursor after = cursor;
        for (TopicPartition partition : partitions) {
            after = after.at(partition.partition(), consumer.position(partition, PATIENCE));
        }
        return new Batch(readings.of(records), after, missed);
    }

    /** Waits for those who read; whoever comes later finds it closed. */
    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(MOST_CONSUMERS);
        idle.forEach(Consumer::close);
        free.release(MOST_CONSUMERS);
    }
}
