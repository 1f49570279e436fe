package dateline.ingest.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;

/** Prints what a fetch costs where few addresses wait and where many do, and how long a start after a kill takes. */
final class Depth {
    private static final int FEW = 5_000;
    private static final int MEASURED = 40_000;
    private static final int WARM_UP = 20_000;

    /** Each look costs the service a scrape of its metrics. */
    private static final Duration BETWEEN_FEEDS = Duration.ofMillis(250);

    private static final Map<String, String> IMPOLITE = settings("PT0S");
    private static final Map<String, String> HELD = settings("PT240H");

    private Depth() {}

    /** A member of its group by name, as in Kubernetes: a restart need not wait until its former self is given up. */
    private static Map<String, String> settings(String hostDelay) {
        return Map.of("DATELINE_INGEST_HOST_DELAY", hostDelay, "DATELINE_KAFKA_GROUP_INSTANCE_ID", "ingest-0");
    }

    /** Takes the number of addresses and the number of hosts. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long urls = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5_000_000;
        int hosts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        Cost few = measured(FEW, hosts);
        System.out.printf("%,d waiting: %s%n", FEW, few);
        Cost many = measured(urls, hosts);
        System.out.printf("%,d waiting: %s%n", urls, many);
        System.out.printf("ratio: %.2f%n", many.microseconds() / few.microseconds());
    }

    private static Cost measured(long urls, int hosts) throws IOException, InterruptedException {
        try (Scene scene = new Scene();
                Visits visits = scene.visits()) {
            try (Service held = scene.service(HELD)) {
                held.awaitReady();
                fill(held, visits, urls, hosts);
                report("filled", held);
                held.kill();
            }
            long start = System.nanoTime();
            try (Service service = scene.service(IMPOLITE)) {
                service.awaitReady();
                System.out.printf(
                        "running again %.1f s after the kill, by %.1f s of CPU%n",
                        (System.nanoTime() - start) / 1e9, service.cpu().toMillis() / 1e3);
                Cost cost = fed(service, visits, hosts);
                report("at the end", service);
                return cost;
            }
        }
    }

    private static void fill(Service service, Visits visits, long urls, int hosts)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        visits.send(urls, hosts);
        while (service.queued() < urls) {
            Thread.sleep(500);
        }
        System.out.printf(
                "%,d addresses of %,d hosts queued in %d s%n",
                urls, hosts, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** As many addresses come as go, so that the queue keeps its length. */
    private static Cost fed(Service service, Visits visits, int hosts) throws IOException, InterruptedException {
        Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(service, visits, hosts));
        try {
            return new Stopwatch(service).measure(WARM_UP, WARM_UP + MEASURED);
        } finally {
            feeder.interrupt();
            feeder.join();
        }
    }

    private static void feed(Service service, Visits visits, int hosts) {
        long fed = 0;
        try {
            while (true) {
                long due = service.fetched() + FEW / 2 - fed;
                if (due > 0) {
                    visits.send(due, hosts);
                    fed += due;
                }
                Thread.sleep(BETWEEN_FEEDS);
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("cannot feed: " + e.getMessage());
        }
    }

    private static void report(String when, Service service) throws IOException, InterruptedException {
        System.out.printf(
                "%s: %,d waiting, heap %d MiB used of 512, %d MiB resident%n",
                when, service.queued(), service.heapMebibytes(), service.residentMebibytes());
    }
}
