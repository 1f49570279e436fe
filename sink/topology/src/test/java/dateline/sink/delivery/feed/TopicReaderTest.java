package dateline.sink.delivery.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.sink.delivery.FakeBroker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicReaderTest {
    private final FakeBroker broker = new FakeBroker(1);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    static List<RuntimeException> causes() {
        return List.of(new KafkaException("refused"), new IllegalStateException("unforeseen"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void tellsWhateverEndedIt(RuntimeException cause) {
        Consumer<String, byte[]> consumer = broker.reader();
        consumer.assign(TopicReader.partitions(consumer, "news.articles"));

        TopicReader.start(
                "reader",
                consumer,
                (_, _) -> {
                    throw cause;
                },
                failures::add);

        await().untilAsserted(() -> assertThat(failures).containsExactly(cause));
        assertThat(broker.openReaders()).isZero();
    }
}
