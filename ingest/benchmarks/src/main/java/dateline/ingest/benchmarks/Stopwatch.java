package dateline.ingest.benchmarks;

import java.io.IOException;
import java.time.Duration;

/** Measures a service between two numbers of fetched pages. */
final class Stopwatch {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Each look costs the service a scrape of its metrics, milliseconds of CPU. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Service service;

    Stopwatch(Service service) {
        this.service = service;
    }

    /** What the service needs from the one number of fetched pages to the other, counted since its start. */
    Cost measure(long from, long to) throws IOException, InterruptedException {
        long first = await(from);
        long start = System.nanoTime();
        Duration cpu = service.cpu();
        long last = await(to);
        return new Cost(
                last - first,
                Duration.ofNanos(System.nanoTime() - start),
                service.cpu().minus(cpu));
    }

    private long await(long count) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long fetched = service.fetched();
        while (fetched < count) {
            if (System.nanoTime() > deadline) {
                throw new IOException("only " + fetched + " of " + count + " pages were fetched");
            }
            Thread.sleep(BETWEEN_LOOKS);
            fetched = service.fetched();
        }
        return fetched;
    }
}
