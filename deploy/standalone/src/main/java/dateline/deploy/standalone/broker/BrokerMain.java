package dateline.deploy.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A broker in a process of its own. It says {@code ready PORT} on standard output and ends when its standard input
 * closes, which happens whenever the process that started it ends, even by SIGKILL.
 */
public final class BrokerMain {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BrokerMain() {}

    /** Takes the data directory and the port. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        awaitFree(directory);
        EmbeddedBroker broker = EmbeddedBroker.start(directory, Integer.parseInt(arguments[1]));
        CountDownLatch alone = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(broker, alone), "close-broker"));
        System.out.println("ready " + broker.bootstrapServers());
        System.in.transferTo(OutputStream.nullOutputStream());
        alone.countDown();
        System.exit(0);
    }

    /** Ctrl-C reaches the whole group of processes: the one that started this drains first. */
    private static void close(EmbeddedBroker broker, CountDownLatch alone) {
        try {
            alone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broker.close();
    }

    /** The broker of a killed process needs a moment to notice that it is alone. */
    private static void awaitFree(Path directory) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lock = DirectoryLock.tryTake(directory);
            if (lock.isPresent()) {
                lock.get().close();
                return;
            }
            Thread.sleep(100);
        }
    }
}
