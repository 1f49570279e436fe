package dateline.sink.benchmarks;

import dateline.enrich.events.Article;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Says what a running sink spends on an article: feeds it made-up ones in steps and divides the CPU time that it took by
 * the events that it published; apart that of publishing alone, without the index for HTTP and the JVM's own threads.
 */
final class Cost {
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final int MOST_OPEN = 4_000;

    private final String broker;
    private final long process;
    private final Press press;
    private final Map<String, Object> config;

    private Cost(String broker, long process, int largest) {
        this.broker = broker;
        this.process = process;
        this.press = new Press(1, Instant.now().minus(WINDOW), WINDOW.dividedBy(largest));
        this.config = Map.of(
                "bootstrap.servers", broker, "linger.ms", "5", "batch.size", "262144", "compression.type", "lz4");
    }

    /** Takes the broker's address, the sink's process id, and how many articles there are to be after each step. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> steps = List.of(arguments).subList(2, arguments.length).stream()
                .map(Integer::valueOf)
                .toList();
        Cost cost = new Cost(arguments[0], Long.parseLong(arguments[1]), steps.getLast());
        int fed = 0;
        for (int step : steps) {
            cost.measure(fed, step);
            fed = step;
        }
    }

    private void measure(int from, int to) throws IOException {
        ProcessTime before = ProcessTime.of(process);
        long begin = System.nanoTime();
        feed(to - from);
        ProcessTime taken = ProcessTime.of(process).minus(before);
        System.out.printf(
                Locale.ROOT,
                "articles %7d to %7d: %.2f ms of CPU each to publish, %.2f with index, compiler and all; %.0f a"
                        + " second%n",
                from,
                to,
                taken.publishing() / (to - from),
                taken.all() / (to - from),
                (to - from) / ((System.nanoTime() - begin) / 1e9));
    }

    private void feed(int articles) {
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                        config, new StringSerializer(), Article.TOPIC.serde().serializer());
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            int sent = 0;
            int published = 0;
            while (published < articles) {
                for (; sent < articles && sent - published < MOST_OPEN; sent++) {
                    Article article = press.next();
                    var _ = producer.send(new ProducerRecord<>(
                            "news.enriched", null, article.fetch().fetchedAt().toEpochMilli(), article.id(), article));
                }
                published += consumer.poll(Duration.ofMillis(200)).count();
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                (_, value) -> value);
        List<TopicPartition> partitions = consumer.partitionsFor("news." + ArticleEvent.TOPIC.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
