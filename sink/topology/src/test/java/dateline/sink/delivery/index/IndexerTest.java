package dateline.sink.delivery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.sink.delivery.FakeBroker;
import dateline.sink.delivery.News;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
    @TempDir
    private Path folder;

    private final FakeBroker broker = new FakeBroker(1);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Test
    void letsNoQuestionWaitForTheWriter() throws Exception {
        broker.publish(News.plain("a").at(Instant.now()));
        try (Store store = Store.open(folder);
                Indexer indexer = new Indexer(store, Duration.ofDays(7), InstantSource.system(), "news.")) {
            indexer.start(broker, failures::add);
            await().until(indexer::hasCaughtUp);
            broker.publish(News.plain("b").at(Instant.now()));
            await().until(indexer::isStale);
            CountDownLatch stalled = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> indexer.locked(() -> {
                        stalled.countDown();
                        assertThat(free).matches(IndexerTest::opens);
                    }),
                    Thread::startVirtualThread);
            stalled.await();

            CompletableFuture<Void> question = CompletableFuture.runAsync(indexer::refresh, Thread::startVirtualThread);

            try {
                assertThat(question).succeedsWithin(Duration.ofSeconds(5));
            } finally {
                free.countDown();
                writer.join();
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean opens(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
